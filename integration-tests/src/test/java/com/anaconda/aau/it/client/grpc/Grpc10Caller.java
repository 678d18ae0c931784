package com.anaconda.aau.it.client.grpc;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;

/** Calls gRPC before 1.11. */
@CompiledWith(
    value = {"io.grpc:grpc-netty:1.0.3", "io.grpc:grpc-stub:1.0.3"},
    exhaustive = true)
public final class Grpc10Caller extends GrpcCaller {

  public Grpc10Caller(Settings settings) {
    super(settings);
  }

  @Override
  MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.create(
        MethodDescriptor.MethodType.UNARY, name, new Bytes(), new Bytes());
  }

  @Override
  void turnTlsOff(ManagedChannelBuilder<?> builder) {
    builder.usePlaintext(true);
  }
}
