package com.anaconda.aau.agent.weave.patch;

import com.anaconda.aau.agent.weave.Weaver;
import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClassFile;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;

/**
 * Does the work of {@link Weaver} at a tenth of the cost in two simple cases: a call at the entry
 * of a method, or on the result of a getter. It patches the class file directly.
 *
 * <p>Loading ASM and parsing a class with it make up most of the cost of an agent's first request.
 * The length of the code inserted at a method's entry is a multiple of four, so not a byte of the
 * method's own code changes: jumps are relative, and switches stay aligned. A getter contains no
 * jump. Only the code positions in the tables that follow the code have to be adjusted. Unknown
 * tables and unusual methods are left to ASM.
 */
public final class PlainPatch {

  private static final int NOP = 0x00;
  private static final int ACONST_NULL = 0x01;
  private static final int ALOAD = 0x19;
  private static final int ALOAD_0 = 0x2A;
  private static final int ASTORE = 0x3A;
  private static final int ARETURN = 0xB0;
  private static final int GETFIELD = 0xB4;
  private static final int INVOKESTATIC = 0xB8;
  private static final int ADDED_AT_ENTRY = 8;
  private static final int ADDED_WITH_OTHER = 12;
  private static final int ADDED_AT_RETURN = 4;
  private static final int GETTER_LENGTH = 5;
  private static final int ADDED_CONSTANTS = 6;
  private static final int LARGEST = 0xFFFF;

  private static final int STATIC = 0x0008;
  private static final int NATIVE_ABSTRACT = 0x0100 | 0x0400;

  private final ClassFile in;
  private final PatchWriter out;
  private final boolean atEntry;
  private final int variable;
  private final boolean isStatic;
  private final boolean passesThis;
  private final boolean hasOther;
  private final int otherVariable;

  /** The call's position in the method's code, and its length. */
  private final int place;

  private final int added;

  private PlainPatch(ClassFile in, Call call) {
    this.in = in;
    this.out = new PatchWriter(in.bytes);
    this.atEntry = call.isOnArgument();
    this.variable = call.variable;
    this.isStatic = call.isStatic;
    this.passesThis = call.passesThis();
    this.hasOther = call.hasOther();
    this.otherVariable = call.otherVariable;
    this.place = atEntry ? 0 : GETTER_LENGTH - 1;
    this.added = added();
  }

  private int added() {
    if (!atEntry) {
      return ADDED_AT_RETURN;
    }
    return hasOther ? ADDED_WITH_OTHER : ADDED_AT_ENTRY;
  }

  /** Returns the woven class, or null if this is not a simple case or the method does not exist. */
  public static byte[] weave(byte[] classFile, ClientClass client, Relocation relocation) {
    byte[] woven = classFile;
    for (Call call : client.calls) {
      woven = new PlainPatch(new ClassFile(woven), call).weave(client.hook, call, relocation);
      if (woven == null) {
        return null;
      }
    }
    return woven;
  }

  private byte[] weave(String hook, Call call, Relocation relocation) {
    int method = in.method(call.method, relocation.descriptor(call.descriptor));
    if (method < 0
        || (in.u2(method) & NATIVE_ABSTRACT) != 0
        || (in.u2(method) & STATIC) != (isStatic ? STATIC : 0)) {
      return null;
    }
    int code = in.attribute(method + 6, "Code");
    int codeLength = in.u4(code + 10);
    if (!atEntry && !isGetter(code + 10)) {
      return null;
    }
    if (codeLength + added > LARGEST || in.countOfConstants() + ADDED_CONSTANTS > LARGEST) {
      return null;
    }
    out.copy(0, 8);
    out.u2(in.countOfConstants() + ADDED_CONSTANTS);
    out.copy(10, in.endOfConstants);
    int callee = addMethod(hook, call, relocation);
    out.copy(in.endOfConstants, code + 2);
    int start = out.position();
    out.u4(0);
    out.u2(Math.max(in.u2(code + 6), hasOther ? 3 : 2)); // max_stack
    out.copy(code + 8, code + 10); // max_locals
    out.u4(codeLength + added);
    out.copy(code + 14, code + 14 + place);
    addCall(callee);
    out.copy(code + 14 + place, code + 14 + codeLength);
    if (!copyTables(code + 14 + codeLength)) {
      return null;
    }
    out.u4At(start, out.position() - start - 4);
    out.copy(in.endOfAttribute(code), in.bytes.length);
    return out.toByteArray();
  }

  /** Returns whether the code is {@code return this.field;} and nothing else. */
  private boolean isGetter(int codeLength) {
    int code = codeLength + 4;
    return in.u4(codeLength) == GETTER_LENGTH
        && in.u1(code) == ALOAD_0
        && in.u1(code + 1) == GETFIELD
        && in.u1(code + 4) == ARETURN
        && in.u2(code + 5) == 0; // The code has no exception handlers.
  }

  /** Returns the index of the constant for the hook's method. */
  private int addMethod(String hook, Call call, Relocation relocation) {
    int next = in.countOfConstants();
    out.text(relocation.className(hook));
    out.u1(7);
    out.u2(next);
    out.text(call.hookMethod);
    out.text(relocation.descriptor(call.hookDescriptor()));
    out.u1(12);
    out.u2(next + 2);
    out.u2(next + 3);
    out.u1(10);
    out.u2(next + 1);
    out.u2(next + 4);
    return next + 5;
  }

  /**
   * Writes {@code value = Hook.rewrite(value, this)}, where the value is the argument or the
   * result.
   */
  private void addCall(int callee) {
    if (atEntry) {
      out.u1(ALOAD);
      out.u1(variable);
    }
    out.u1(passesThis ? ALOAD_0 : ACONST_NULL);
    if (hasOther) {
      out.u1(ALOAD);
      out.u1(otherVariable);
    }
    out.u1(INVOKESTATIC);
    out.u2(callee);
    if (atEntry) {
      out.u1(ASTORE);
      out.u1(variable);
    }
    for (int i = hasOther ? 10 : added; i < added; i++) {
      out.u1(NOP);
    }
  }

  /** Copies the tables after the code. Returns false if one of them is unknown. */
  private boolean copyTables(int position) {
    int handlers = in.u2(position);
    out.u2(handlers);
    position += 2;
    for (int i = 0; i < handlers; i++) {
      out.u2(in.u2(position) + added); // start
      out.u2(in.u2(position + 2) + added); // end
      out.u2(in.u2(position + 4) + added); // handler
      out.copy(position + 6, position + 8); // caught type
      position += 8;
    }
    int attributes = in.u2(position);
    out.u2(attributes);
    position += 2;
    for (int i = 0; i < attributes; i++) {
      if (!copyAttribute(position)) {
        return false;
      }
      position = in.endOfAttribute(position);
    }
    return true;
  }

  private boolean copyAttribute(int attribute) {
    int name = in.u2(attribute);
    if (in.isText(name, "LineNumberTable")) {
      if (!hasEntries(attribute, 4)) {
        return false;
      }
      out.copy(attribute, attribute + 8);
      for (int i = attribute + 8; i < in.endOfAttribute(attribute); i += 4) {
        out.u2(moved(in.u2(i)));
        out.copy(i + 2, i + 4);
      }
      return true;
    }
    if (in.isText(name, "LocalVariableTable") || in.isText(name, "LocalVariableTypeTable")) {
      if (!hasEntries(attribute, 10)) {
        return false;
      }
      out.copy(attribute, attribute + 8);
      for (int i = attribute + 8; i < in.endOfAttribute(attribute); i += 10) {
        int start = in.u2(i);
        int length = in.u2(i + 2);
        out.u2(moved(start));
        out.u2(start <= place && start + length > place ? length + added : length);
        out.copy(i + 4, i + 10);
      }
      return true;
    }
    return in.isText(name, "StackMapTable") && new FrameShift(in, out, added).copy(attribute);
  }

  /**
   * Returns whether a table's length matches its entries; a JVM that does not know a table never
   * checks it.
   */
  private boolean hasEntries(int table, int entryLength) {
    return in.u4(table + 2) == 2 + in.u2(table + 6) * entryLength;
  }

  /**
   * Returns the position to which code has moved. The first line and the parameters now start at
   * the inserted call, so their position stays the same.
   */
  private int moved(int position) {
    return position <= place ? position : position + added;
  }
}
