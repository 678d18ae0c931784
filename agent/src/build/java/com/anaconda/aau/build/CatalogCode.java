package com.anaconda.aau.build;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The body of {@code ClientCatalog.rowsOfJdk} or {@code LibraryRows.rows}: code that creates the
 * rows, as javac would compile it.
 */
final class CatalogCode {

  private static final String WEAVE = "com/anaconda/aau/agent/weave/catalog/";
  private static final String CALL = WEAVE + "Call";
  private static final String CLIENT = WEAVE + "ClientClass";
  private static final String STRING = "Ljava/lang/String;";

  /** The local variable for the calls of the current row. */
  private static final int CALLS = 0;

  private final MethodVisitor code;

  private CatalogCode(MethodVisitor code) {
    this.code = code;
  }

  static void write(List<Row> rows, MethodVisitor method) {
    new CatalogCode(method).write(rows);
  }

  private void write(List<Row> rows) {
    number(rows.stream().mapToInt(row -> row.classes().size()).sum());
    code.visitTypeInsn(Opcodes.ANEWARRAY, CLIENT);
    int index = 0;
    for (Row row : rows) {
      makeCalls(row.calls());
      for (String name : row.classes()) {
        code.visitInsn(Opcodes.DUP);
        number(index++);
        makeClient(row, name);
        code.visitInsn(Opcodes.AASTORE);
      }
    }
    code.visitInsn(Opcodes.ARETURN);
  }

  private void makeCalls(List<Row.Call> calls) {
    number(calls.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, CALL);
    for (int i = 0; i < calls.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      number(i);
      makeCall(calls.get(i));
      code.visitInsn(Opcodes.AASTORE);
    }
    code.visitVarInsn(Opcodes.ASTORE, CALLS);
  }

  private void makeCall(Row.Call call) {
    if (!call.onResult()) {
      number(call.argument());
    }
    code.visitLdcInsn(call.method());
    code.visitLdcInsn(call.descriptor());
    code.visitLdcInsn(call.to());
    String texts = STRING + STRING + STRING + ")L" + CALL + ';';
    if (call.onResult()) {
      make(CALL, "onResult", "(" + texts);
    } else {
      make(CALL, call.isStatic() ? "onStaticArgument" : "onArgument", "(I" + texts);
    }
    if (call.with() > 0) {
      number(call.with());
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CALL, "with", "(I)L" + CALL + ';', false);
    }
  }

  private void makeClient(Row row, String name) {
    if (!row.isOfJdk()) {
      code.visitLdcInsn(row.root());
    }
    code.visitLdcInsn(name);
    code.visitLdcInsn(row.hook());
    code.visitVarInsn(Opcodes.ALOAD, CALLS);
    String rest = STRING + STRING + "[L" + CALL + ";)L" + CLIENT + ';';
    make(CLIENT, row.isOfJdk() ? "ofJdk" : "of", row.isOfJdk() ? '(' + rest : '(' + STRING + rest);
    say("using", row.using());
    say("onLibrary", row.library());
  }

  private void say(String method, String text) {
    if (!text.isEmpty()) {
      code.visitLdcInsn(text);
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, CLIENT, method, '(' + STRING + ")L" + CLIENT + ';', false);
    }
  }

  private void make(String type, String factory, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, type, factory, descriptor, false);
  }

  private void number(int value) {
    if (value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else {
      code.visitIntInsn(value <= Byte.MAX_VALUE ? Opcodes.BIPUSH : Opcodes.SIPUSH, value);
    }
  }
}
