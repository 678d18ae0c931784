/*
 * Simulates a disk that does not answer; load it with LD_PRELOAD. System calls on paths below
 * HANG_BELOW block until the file HANG_UNTIL exists; with HANG_FOR_EVER, a call that has blocked
 * never returns.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name)                                                                                 \
  static __typeof__(&name) real;                                                                   \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int there(const char *path) {
  REAL(access);
  return real(path, F_OK) == 0;
}

static void hang(const char *path) {
  const char *below = getenv("HANG_BELOW");
  size_t length = below ? strlen(below) : 0;
  if (!path || !length || strncmp(path, below, length) || (path[length] && path[length] != '/')) {
    return;
  }
  const char *until = getenv("HANG_UNTIL");
  int hung = 0;
  for (; !until || !there(until); hung = 1) usleep(10000);
  while (hung && getenv("HANG_FOR_EVER")) pause();
}

#define MODE(last)                                                                                 \
  va_list rest;                                                                                    \
  va_start(rest, last);                                                                            \
  mode_t mode = va_arg(rest, mode_t);                                                              \
  va_end(rest)

int open(const char *p, int f, ...) { MODE(f); hang(p); REAL(open); return real(p, f, mode); }
int open64(const char *p, int f, ...) { MODE(f); hang(p); REAL(open64); return real(p, f, mode); }
int openat(int d, const char *p, int f, ...) {
  MODE(f); hang(p); REAL(openat); return real(d, p, f, mode);
}
int openat64(int d, const char *p, int f, ...) {
  MODE(f); hang(p); REAL(openat64); return real(d, p, f, mode);
}
int stat(const char *p, struct stat *b) { hang(p); REAL(stat); return real(p, b); }
int lstat(const char *p, struct stat *b) { hang(p); REAL(lstat); return real(p, b); }
int stat64(const char *p, struct stat64 *b) { hang(p); REAL(stat64); return real(p, b); }
int lstat64(const char *p, struct stat64 *b) { hang(p); REAL(lstat64); return real(p, b); }

/* The symbols that stat compiles to in a JDK built against a glibc older than 2.33. */
int __xstat(int v, const char *p, struct stat *b);
int __lxstat(int v, const char *p, struct stat *b);
int __xstat64(int v, const char *p, struct stat64 *b);
int __lxstat64(int v, const char *p, struct stat64 *b);
int __xstat(int v, const char *p, struct stat *b) { hang(p); REAL(__xstat); return real(v, p, b); }
int __lxstat(int v, const char *p, struct stat *b) { hang(p); REAL(__lxstat); return real(v, p, b); }
int __xstat64(int v, const char *p, struct stat64 *b) {
  hang(p); REAL(__xstat64); return real(v, p, b);
}
int __lxstat64(int v, const char *p, struct stat64 *b) {
  hang(p); REAL(__lxstat64); return real(v, p, b);
}

int statx(int d, const char *p, int f, unsigned m, struct statx *b) {
  hang(p); REAL(statx); return real(d, p, f, m, b);
}
int access(const char *p, int m) { hang(p); REAL(access); return real(p, m); }
int mkdir(const char *p, mode_t m) { hang(p); REAL(mkdir); return real(p, m); }
DIR *opendir(const char *p) { hang(p); REAL(opendir); return real(p); }
