// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcpproxy.h"

#include <arpa/inet.h>
#include <atomic>
#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using Clock = std::chrono::steady_clock;

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    return address;
}

struct Chunk
{
    Clock::time_point due;
    QByteArray bytes;
};

struct Pair // of sockets, and what is under way between them
{
    int client = -1, server = -1;
    std::deque<Chunk> toServer, toClient;
    bool losing = false; // the answer that comes next
    qint64 passing = 0;
    bool dead = false;
};

void setUp(int socket)
{
    const int one = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ::fcntl(socket, F_SETFL, O_NONBLOCK);
}

} // namespace

struct TcpProxy::Private
{
    explicit Private(int port) : serverPort(port) {}

    int serverPort = 0, ownPort = 0, listener = -1;
    int wakeEnds[2]{-1, -1};
    std::atomic<bool> stopping{false}, refusing{false}, stalled{false}, cutting{false};
    std::atomic<qint64> delayMicros{0};
    std::atomic<int> lost{0}, made{0}, counted{0};
    std::mutex words; // guards the two texts
    QByteArray loseTo, countedWords;
    qint64 losePassing = 0;
    std::list<Pair> pairs;
    std::thread thread;

    void wake() const { (void)!::write(wakeEnds[1], "x", 1); }

    void accept()
    {
        // No program that is started meanwhile may hold the ends open.
        const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        ++made;
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        auto address = loopback(serverPort);
        if (refusing || ::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address)) {
            ::close(client);
            ::close(server);
            return;
        }
        setUp(client);
        setUp(server);
        pairs.push_back({client, server, {}, {}, false, 0, false});
    }

    void look(Pair& pair, const QByteArray& call)
    {
        const std::lock_guard guard(words);
        if (!countedWords.isEmpty() && call.contains(countedWords))
            ++counted;
        if (loseTo.isEmpty() || !call.contains(loseTo))
            return;
        pair.losing = true;
        pair.passing = losePassing;
        loseTo.clear();
    }

    void read(Pair& pair, bool fromClient)
    {
        QByteArray bytes(64 * 1024, Qt::Uninitialized);
        const auto got = ::recv(fromClient ? pair.client : pair.server, bytes.data(),
                                std::size_t(bytes.size()), 0);
        if (got <= 0) {
            pair.dead = pair.dead || got == 0 || (errno != EAGAIN && errno != EINTR);
            return;
        }
        bytes.truncate(got);
        const auto due = Clock::now() + std::chrono::microseconds(delayMicros.load());
        if (fromClient) {
            look(pair, bytes);
            pair.toServer.push_back({due, bytes});
        } else if (pair.losing) {
            const qint64 now = std::min<qint64>(pair.passing, bytes.size());
            if (now > 0)
                pair.toClient.push_back({Clock::now(), bytes.left(now)});
            pair.passing -= now;
            if (pair.passing == 0) {
                send(pair, false);
                ++lost;
                pair.dead = true;
            }
        } else {
            pair.toClient.push_back({due, bytes});
        }
    }

    void send(Pair& pair, bool toServer) const
    {
        auto& chunks = toServer ? pair.toServer : pair.toClient;
        while (!chunks.empty() && chunks.front().due <= Clock::now()) {
            const QByteArray bytes = chunks.front().bytes;
            const auto sent = ::send(toServer ? pair.server : pair.client, bytes.constData(),
                                     std::size_t(bytes.size()), MSG_NOSIGNAL);
            if (sent < 0) {
                pair.dead = pair.dead || (errno != EAGAIN && errno != EINTR);
                return;
            }
            if (sent < bytes.size()) {
                chunks.front().bytes = bytes.mid(sent);
                return;
            }
            chunks.pop_front();
        }
    }

    void bury()
    {
        const bool all = cutting.exchange(false);
        pairs.remove_if([all](const Pair& pair) {
            if (!pair.dead && !all)
                return false;
            ::close(pair.client);
            ::close(pair.server);
            return true;
        });
    }

    [[nodiscard]] int patience() const
    {
        for (const Pair& pair : pairs) {
            if (!pair.toServer.empty() || !pair.toClient.empty())
                return 1;
        }
        return 500;
    }

    void run()
    {
        while (!stopping) {
            std::vector<pollfd> watched{{wakeEnds[0], POLLIN, 0}, {listener, POLLIN, 0}};
            if (!stalled) {
                for (const Pair& pair : pairs) {
                    watched.push_back({pair.client, POLLIN, 0});
                    watched.push_back({pair.server, POLLIN, 0});
                }
            }
            ::poll(watched.data(), watched.size(), stalled ? 500 : patience());
            if (watched[0].revents) {
                char rubbish[16];
                (void)!::read(wakeEnds[0], rubbish, sizeof rubbish);
            }
            std::size_t next = 2;
            for (Pair& pair : pairs) {
                if (next + 1 >= watched.size())
                    break;
                for (const bool fromClient : {true, false}) {
                    if (watched[next++].revents && !pair.dead)
                        read(pair, fromClient);
                }
            }
            for (Pair& pair : pairs) {
                if (stalled || pair.dead)
                    continue;
                send(pair, true);
                send(pair, false);
            }
            if (watched[1].revents)
                accept();
            bury();
        }
        cutting = true;
        bury();
    }
};

TcpProxy::TcpProxy(int serverPort) : d(std::make_unique<Private>(serverPort))
{
    d->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    auto address = loopback(0);
    socklen_t length = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(d->listener, plain, length) != 0 || ::listen(d->listener, 64) != 0 ||
        ::getsockname(d->listener, plain, &length) != 0 || ::pipe2(d->wakeEnds, O_CLOEXEC) != 0)
        qFatal("no proxy");
    d->ownPort = ntohs(address.sin_port);
    d->thread = std::thread([this] { d->run(); });
}

TcpProxy::~TcpProxy()
{
    d->stopping = true;
    d->wake();
    d->thread.join();
    for (const int file : {d->listener, d->wakeEnds[0], d->wakeEnds[1]})
        ::close(file);
}

int TcpProxy::port() const
{
    return d->ownPort;
}

void TcpProxy::cut()
{
    d->cutting = true;
    d->wake();
}

void TcpProxy::refuse(bool on)
{
    d->refusing = on;
}

void TcpProxy::stall(bool on)
{
    d->stalled = on;
    d->wake();
}

void TcpProxy::delay(std::chrono::milliseconds each)
{
    d->delayMicros = std::chrono::microseconds(each).count();
}

void TcpProxy::loseAnswerTo(const QByteArray& words, qint64 passing)
{
    const std::lock_guard guard(d->words);
    d->loseTo = words;
    d->losePassing = passing;
}

int TcpProxy::answersLost() const
{
    return d->lost;
}

int TcpProxy::connections() const
{
    return d->made;
}

void TcpProxy::countCalls(const QByteArray& words)
{
    const std::lock_guard guard(d->words);
    d->countedWords = words;
    d->counted = 0;
}

int TcpProxy::calls() const
{
    return d->counted;
}
