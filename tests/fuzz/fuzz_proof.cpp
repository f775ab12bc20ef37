// SPDX-License-Identifier: GPL-3.0-or-later
// What scanners, cameras and the clipboard say. The first byte chooses the office.
#include "domain/printedcode.h"
#include "domain/proof.h"
#include "fuzz/targets.h"
#include "support/offices.h"

#include <cstdlib>

namespace {

const std::vector<Office>& allOffices()
{
    static const std::vector<Office> all = [] {
        std::vector<Office> made;
        for (const QString& id : offices::ids())
            made.push_back(offices::office(id));
        return made;
    }();
    return all;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const Office& office = allOffices()[data[0] % allOffices().size()];
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), qsizetype(size) - 1);
    const QString text = proofText(bytes);
    const Proof proof = readProof(text, office.patterns);
    if (!(proof == readProof(text, office.patterns))) // the same text says the same
        std::abort();
    for (const QString& code : proof.codes)
        if (code.isEmpty() || code != normalisedCode(code))
            std::abort();
    (void)normalisedPhone(text);
    (void)parseDate(text);
    (void)behindBookingLabel(text);
    (void)lookAlikes(text, proof.codes);
    return 0;
}
