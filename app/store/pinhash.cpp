// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pinhash.h"

#include <array>
#include <sodium.h>

namespace {

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

Result<QString> hashOf(const Pin& pin)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const QByteArray& digits = pin.digits();
    const bool made =
        isReady() && crypto_pwhash_str_alg(text.data(), digits.constData(),
                                           static_cast<unsigned long long>(digits.size()),
                                           crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                           crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                           crypto_pwhash_ALG_ARGON2ID13) == 0;
    if (!made)
        return failure(Fault::Internal, {}, QStringLiteral("no memory for a PIN's hash"));
    return QString::fromLatin1(text.data());
}

bool fits(const Pin& pin, const QString& hash)
{
    const QByteArray text = hash.toLatin1();
    const QByteArray& digits = pin.digits();
    return isReady() &&
           crypto_pwhash_str_verify(text.constData(), digits.constData(),
                                    static_cast<unsigned long long>(digits.size())) == 0;
}

void spendTheTime()
{
    if (const auto pin = Pin::parse(u"0000"))
        (void)hashOf(*pin);
}
