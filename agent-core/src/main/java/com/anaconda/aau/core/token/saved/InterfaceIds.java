package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.SpareDescriptors;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** The {@link HostIds} of the network interfaces that Java's API lists. */
final class InterfaceIds {

  private InterfaceIds() {}

  /** Returns the IDs, interfaces with an IPv4 address first, then by index. */
  static List<String> all() {
    List<NetworkInterface> interfaces = new ArrayList<>();
    List<String> withIpv4 = new ArrayList<>();
    List<String> others = new ArrayList<>();
    SpareDescriptors.check();
    try {
      Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
      while (all != null && all.hasMoreElements()) {
        insertByIndex(interfaces, all.nextElement());
      }
      for (NetworkInterface each : interfaces) {
        String id = HostIds.encode(each.getHardwareAddress());
        if (id != null) {
          (hasIpv4(each) ? withIpv4 : others).add(id);
        }
      }
    } catch (IOException | RuntimeException e) {
      return withIpv4;
    }
    withIpv4.addAll(others);
    return withIpv4;
  }

  private static void insertByIndex(List<NetworkInterface> sorted, NetworkInterface each) {
    int at = sorted.size();
    while (at > 0 && sorted.get(at - 1).getIndex() > each.getIndex()) {
      at--;
    }
    sorted.add(at, each);
  }

  private static boolean hasIpv4(NetworkInterface each) {
    Enumeration<InetAddress> addresses = each.getInetAddresses();
    while (addresses.hasMoreElements()) {
      if (addresses.nextElement() instanceof Inet4Address) {
        return true;
      }
    }
    return false;
  }
}
