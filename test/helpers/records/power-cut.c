/*
 * Keeps what a power cut would leave: after each fsync, a copy of the file as it then was, in the folder POWER_CUT_LEAVES.
 * Loaded before the C library (LD_PRELOAD) by power-cut.test.ts. Whatever was written and not synced is in no copy.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void copy_file(const char *from, const char *to) {
  char buffer[65536];
  ssize_t read_bytes;
  int in = open(from, O_RDONLY);
  int out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  while (in >= 0 && out >= 0 && (read_bytes = read(in, buffer, sizeof buffer)) > 0) {
    if (write(out, buffer, read_bytes) != read_bytes) abort();
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
}

static void keep_copy(int descriptor) {
  const char *folder = getenv("POWER_CUT_LEAVES");
  char link[64], path[PATH_MAX], copy[PATH_MAX + 256], part[PATH_MAX + 320];
  struct stat status;
  if (folder == NULL || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  snprintf(copy, sizeof copy, "%s/%s", folder, strrchr(path, '/') + 1);
  snprintf(part, sizeof part, "%s.part", copy);
  copy_file(path, part);
  rename(part, copy);
}

int fsync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int result = real(descriptor);
  keep_copy(descriptor);
  return result;
}

int fdatasync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int result = real(descriptor);
  keep_copy(descriptor);
  return result;
}
