package com.anaconda.aau.core.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostScopeMatchesHostsTest {

  @ParameterizedTest(name = "{0} for {1} (default port {2}): {3}")
  @CsvSource({
    "repo.example.com,      repo.example.com,        443, true",
    "repo.example.com,      repo.example.com:8081,   443, true",
    "repo.example.com,      REPO.Example.COM,        443, true",
    "REPO.Example.COM,      repo.example.com,        443, true",
    "repo.example.com,      repo.example.com.,       443, true",
    "repo.example.com.,     repo.example.com,        443, true",
    "repo.example.com,      repo.example.com..,      443, false",
    "repo.example.com,      xrepo.example.com,       443, false",
    "repo.example.com,      repo.example.com.evil,   443, false",
    "repo.example.com,      evil/repo.example.com,   443, false",
    "repo.example.com,      evil.org#repo.example.com, 443, false",
    "repo.example.com,      a@repo.example.com,      443, false",
    "example.com,           sub.example.com,         443, false",
    "*.example.com,         repo.example.com,        443, true",
    "*.example.com,         a.b.example.com:1,       443, true",
    "*.example.com,         example.com,             443, false",
    "*.example.com,         .example.com,            443, false",
    "*.example.com,         notexample.com,          443, false",
    "*.Example.com.,        A.EXAMPLE.com.,          443, true",
    "*.0.0.1,               127.0.0.1,               443, false",
    "*.1,                   127.0.0.1,               443, false",
    "*example.com,          repo.example.com,        443, false",
    "repo.*,                repo.example.com,        443, false",
    "*.*,                   repo.example.com,        443, false",
    "*.,                    repo.example.com,        443, false",
    "host:8081,             host:8081,               80,  true",
    "host:8081,             host:8082,               80,  false",
    "host:8081,             host,                    80,  false",
    "host:80,               host,                    80,  true",
    "host:443,              host,                    443, true",
    "host:443,              host:443,                -1,  true",
    "host:443,              host,                    -1,  false",
    "host:443,              host,                    80,  false",
    "host,                  host,                    -1,  true",
    "host,                  host:,                   80,  true",
    "host:80,               host:,                   80,  true",
    "host:080,              host:80,                 443, true",
    "host:99999,            host:99999,              80,  false",
    "host:x,                host,                    80,  false",
    "*.example.com:8081,    a.example.com:8081,      80,  true",
    "*.example.com:8081,    a.example.com,           80,  false",
    "*:8081,                anything:8081,           80,  true",
    "*:8081,                anything,                80,  false",
    "*:8081,                [::1]:8081,              80,  true",
    "127.0.0.1,             127.0.0.1:18081,         80,  true",
    "127.0.0.1,             127.0.0.2,               80,  false",
    "[::1],                 [::1]:8081,              80,  true",
    "[::1],                 [0:0:0:0:0:0:0:1],       80,  true",
    "::1,                   [::1],                   80,  true",
    "[2001:DB8::A],         [2001:db8:0::000a],      80,  true",
    "[fe80::1],             [fe80::1%25eth0],        80,  true",
    "[::1]:8081,            [::1]:8081,              80,  true",
    "[::1]:8081,            [::1]:8082,              80,  false",
    "[::1]:443,             [::1],                   443, true",
    "[::1],                 [::2],                   80,  false",
    "[::1],                 [::1],                   -1,  true",
    "[zz],                  [zz],                    80,  false",
    "[127.0.0.1],           127.0.0.1,               80,  false",
    "[::1,                  [::1],                   80,  false",
    "bücher.example,        xn--bcher-kva.example,   80,  true",
    "xn--bcher-kva.example, bücher.example,          80,  true",
    "*.bücher.example,      a.XN--BCHER-KVA.example, 80,  true",
    "BÜCHER.example,        bücher.example:8081,     80,  true",
    "bücher.example,        bucher.example,          80,  false",
    "*,                     anything,                80,  true",
    "*,                     'not a host',            80,  true",
    "*,                     ,                        -1,  true",
    "host,                  ,                        80,  false",
    "'',                    host,                    80,  false",
    "https://host,          host,                    443, false",
    "host/path,             host,                    443, false",
    "a b,                   a,                       443, false",
  })
  void matches(String pattern, String authority, int defaultPort, boolean expected) {
    assertEquals(expected, HostScope.of(List.of(pattern)).matches(authority, defaultPort));
  }
}
