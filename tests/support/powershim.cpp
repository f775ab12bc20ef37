// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, writes down in their order all that it asks of the files in one folder
// (LOKET_POWER_FOLDER) and all that it says on its standard output: what a disk knows when the
// power goes. LOKET_POWER_TRACE names the list; tests/support/powercuts.h reads it.
//
// A record: kind, file (number of its inode), place, length of what follows; in this machine's
// order.
//   C created (name)   F folder opened (name)   W written (bytes)   T cut or grown (to place)
//   S synced           D folder synced          U removed (name)    R renamed (old, zero, new)
//   A said (bytes)
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr int most = 1024; // numbers of open files that are heeded

enum class Watch : char { None, File, Folder };

struct Opened
{
    Watch watch = Watch::None;
    uint64_t inode = 0;
};

Opened opened[most];
pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER; // the order of the list is the order of deeds

struct Locked
{
    Locked() { pthread_mutex_lock(&mutex); }
    ~Locked() { pthread_mutex_unlock(&mutex); }
};

template <typename F>
F real(F, const char* name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}
#define REAL(function) (real(&::function, #function))

const char* folder()
{
    static const char* const path = getenv("LOKET_POWER_FOLDER");
    return path;
}

int trace()
{
    static const int file = [] {
        const char* const path = getenv("LOKET_POWER_TRACE");
        return path ? REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    }();
    return file;
}

// The shared memory beside a WAL is nothing that lasts: SQLite makes it anew after a crash.
bool concerns(const char* path)
{
    if (!folder() || !path || strncmp(path, folder(), strlen(folder())) != 0)
        return false;
    const size_t length = strlen(path);
    return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

void note(char kind, uint64_t inode, uint64_t place, const void* bytes = nullptr, size_t length = 0)
{
    struct __attribute__((packed))
    {
        char kind;
        uint64_t inode, place;
        uint32_t length;
    } const head{kind, inode, place, uint32_t(length)};
    iovec parts[2] = {{const_cast<void*>(static_cast<const void*>(&head)), sizeof head},
                      {const_cast<void*>(bytes), length}};
    if (trace() < 0 || writev(trace(), parts, 2) != ssize_t(sizeof head + length))
        abort(); // a list with a hole would prove nothing
}

bool heeded(int file)
{
    return file >= 0 && file < most && opened[file].watch == Watch::File;
}

template <typename Open>
int noteOpen(const char* path, int flags, Open open)
{
    if (!concerns(path)) {
        const int other = open();
        if (other >= 0 && other < most)
            opened[other] = {};
        return other;
    }
    const Locked locked;
    struct stat before = {};
    const bool existed = stat(path, &before) == 0;
    const int file = open();
    struct stat now = {};
    if (file < 0 || file >= most || fstat(file, &now) != 0)
        return file;
    opened[file] = {S_ISDIR(now.st_mode) ? Watch::Folder : Watch::File, now.st_ino};
    if (S_ISDIR(now.st_mode))
        note('F', now.st_ino, 0, path, strlen(path));
    else if (!existed)
        note('C', now.st_ino, 0, path, strlen(path));
    else if ((flags & O_TRUNC) != 0)
        note('T', now.st_ino, 0);
    return file;
}

ssize_t noteWrite(int file, const void* bytes, ssize_t written, uint64_t place)
{
    if (written > 0)
        note('W', opened[file].inode, place, bytes, size_t(written));
    return written;
}

int noteSync(int file, int result)
{
    if (result == 0 && file >= 0 && file < most && opened[file].watch != Watch::None)
        note(opened[file].watch == Watch::Folder ? 'D' : 'S', opened[file].inode, 0);
    return result;
}

int noteRename(const char* from, const char* to, int result)
{
    if (result != 0 || !concerns(to))
        return result;
    char names[8192];
    const int length = snprintf(names, sizeof names, "%s%c%s", from, '\0', to);
    note('R', 0, 0, names, size_t(length));
    return result;
}

int noteCut(int file, int result, uint64_t length)
{
    if (result == 0 && heeded(file))
        note('T', opened[file].inode, length);
    return result;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return noteOpen(path, flags, [&] { return REAL(open)(path, flags, mode); });
}

int open64(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return noteOpen(path, flags, [&] { return REAL(open64)(path, flags, mode); });
}

int close(int file)
{
    const Locked locked;
    if (file >= 0 && file < most)
        opened[file] = {};
    return REAL(close)(file);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    const Locked locked;
    if (!heeded(file)) {
        const ssize_t written = REAL(write)(file, bytes, count);
        if (file == STDOUT_FILENO && written > 0 && folder())
            note('A', 0, 0, bytes, size_t(written));
        return written;
    }
    const ssize_t written = REAL(write)(file, bytes, count);
    return noteWrite(file, bytes, written,
                     written > 0 ? uint64_t(lseek(file, 0, SEEK_CUR) - written) : 0);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t place)
{
    const Locked locked;
    const ssize_t written = REAL(pwrite)(file, bytes, count, place);
    return heeded(file) ? noteWrite(file, bytes, written, uint64_t(place)) : written;
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t place)
{
    const Locked locked;
    const ssize_t written = REAL(pwrite64)(file, bytes, count, place);
    return heeded(file) ? noteWrite(file, bytes, written, uint64_t(place)) : written;
}

int ftruncate(int file, off_t length) noexcept
{
    const Locked locked;
    return noteCut(file, REAL(ftruncate)(file, length), uint64_t(length));
}

int ftruncate64(int file, off64_t length) noexcept
{
    const Locked locked;
    return noteCut(file, REAL(ftruncate64)(file, length), uint64_t(length));
}

int fsync(int file)
{
    const Locked locked;
    return noteSync(file, REAL(fsync)(file));
}

int fdatasync(int file)
{
    const Locked locked;
    return noteSync(file, REAL(fdatasync)(file));
}

int unlink(const char* path) noexcept
{
    const Locked locked;
    const int result = REAL(unlink)(path);
    if (result == 0 && concerns(path))
        note('U', 0, 0, path, strlen(path));
    return result;
}

int rename(const char* from, const char* to) noexcept
{
    const Locked locked;
    return noteRename(from, to, REAL(rename)(from, to));
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned int flags) noexcept
{
    const Locked locked;
    return noteRename(from, to, REAL(renameat2)(fromFolder, from, toFolder, to, flags));
}

} // extern "C"
