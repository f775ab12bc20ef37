// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/tlscheck.h"

#include <array>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T* held) const
    {
        release(held);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Authorities = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using Check = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;
using File = std::unique_ptr<BIO, Release<BIO_free_all>>;

// X509_V_OK, or what speaks against it; its dates come last. Who was revoked is not looked up.
int verdictOn(X509* shown, STACK_OF(X509) * chain, const QByteArray& authorityFile)
{
    const Authorities authorities(X509_STORE_new());
    const Check check(X509_STORE_CTX_new());
    if (!authorities || !check ||
        X509_STORE_load_locations(authorities.get(), authorityFile.constData(), nullptr) != 1 ||
        X509_STORE_CTX_init(check.get(), authorities.get(), shown, chain) != 1)
        return X509_V_ERR_UNSPECIFIED;
    X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_SSL_SERVER);
    X509_verify_cert(check.get());
    return X509_STORE_CTX_get_error(check.get());
}

Certificate certificateIn(const QByteArray& path)
{
    const File file(BIO_new_file(path.constData(), "r"));
    Certificate read(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
    ERR_clear_error(); // libpq looks there for its own
    return read;
}

} // namespace

std::optional<QString> ownerOf(const QByteArray& certificateFile)
{
    const Certificate read = certificateIn(certificateFile);
    if (!read)
        return std::nullopt;
    std::array<char, 256> name{};
    X509_NAME_get_text_by_NID(X509_get_subject_name(read.get()), NID_commonName, name.data(),
                              int(name.size()));
    return QString::fromUtf8(name.data());
}

CertificateDates datesOf(const QByteArray& certificateFile)
{
    const Certificate read = certificateIn(certificateFile);
    if (!read)
        return CertificateDates::Unreadable;
    if (X509_cmp_current_time(X509_get0_notBefore(read.get())) > 0)
        return CertificateDates::TooEarly;
    return X509_cmp_current_time(X509_get0_notAfter(read.get())) < 0 ? CertificateDates::TooLate
                                                                     : CertificateDates::InTime;
}

Fault untrustedBecause(void* ssl, const QByteArray& authorityFile, const QByteArray& ownFile)
{
    const Certificate shown(SSL_get1_peer_certificate(static_cast<SSL*>(ssl)));
    if (!shown)
        return Fault::CentreNotTrusted;
    const int verdict =
        verdictOn(shown.get(), SSL_get_peer_cert_chain(static_cast<SSL*>(ssl)), authorityFile);
    ERR_clear_error();
    if (verdict == X509_V_ERR_CERT_NOT_YET_VALID)
        return Fault::PcClockWrong;
    if (verdict == X509_V_ERR_CERT_HAS_EXPIRED && datesOf(ownFile) != CertificateDates::InTime)
        return Fault::PcClockWrong;
    return Fault::CentreNotTrusted;
}
