// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels.h"

#include "domain/prooftext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

struct LabelForm
{
    Label label;
    const char16_t* pattern; // `~` stands for what may part two words: "tgl. lahir", "tgl_lahir"
};

// Longer forms stand before the shorter ones that they begin with.
constexpr auto forms = std::to_array<LabelForm>({
    {Label::ApprovalCode, u"(?:kode|code|no|nomor)~(?:persetujuan|approval|setuju|konfirmasi|"
                          u"verifikasi)|approval~code|confirmation~code"},
    {Label::BillingCode, u"(?:kode|code|no|nomor|id)~(?:billing|bayar|pembayaran|ntpn)|"
                         u"billing~(?:code|id)|billing"},
    {Label::QueueNumber, u"(?:no|nomor)~(?:urut~)?(?:antrian|antrean|urut)|queue~(?:number|no)"},
    {Label::BookingCode, u"(?:kode|code|no|nomor|id)~(?:booking|boking|antrian|antrean)|"
                         u"booking~(?:code|kode|id|no|number)|kd~booking|booking"},
    {Label::ApplicationNumber, u"(?:no|nomor|kode|id)~(?:permohonan|pendaftaran|registrasi)|"
                               u"application~(?:number|no|id)"},
    {Label::Nik, u"nik|(?:no|nomor)~(?:nik|e?~ktp)"},
    {Label::BirthDate, u"(?:tgl|tanggal|tg)~lahir|(?:date~of~birth|birth~date|birthdate|dob)"},
    {Label::ServiceDate, u"(?:tgl|tanggal|tg|hari|jadwal)~(?:kedatangan|layanan|pelayanan|datang|"
                         u"kunjungan|antrian|antrean|booking)|service~date|arrival~date"},
    {Label::Time, u"(?:jam|pukul|waktu)(?:~(?:kedatangan|layanan|pelayanan|datang|kunjungan))?|"
                  u"slot|sesi|time"},
    {Label::WhatsApp, u"(?:no|nomor)~(?:wa|whatsapp)|whatsapp|wa"},
    {Label::Phone, u"(?:no|nomor)~(?:hp|telp|telepon|handphone|ponsel|tlp)|"
                   u"phone(?:~(?:number|no))?|hp|telp|telepon"},
    {Label::Name, u"nama(?:~lengkap)?(?:~pemohon)?|(?:full~)?name"},
    {Label::Office, u"(?:kode~)?kanim|(?:kode~|nama~)?kantor(?:~imigrasi)?|office|lokasi|tempat"},
    {Label::Date, u"tgl|tanggal|date"},
    {Label::Code, u"kode|code|kd|ref|referensi|reference"},
});

QString patternOf(const LabelForm& form)
{
    return QString::fromUtf16(form.pattern).replace(u'~', QLatin1String("[\\s._/-]*"));
}

// One alternative and one capture for each row of the table.
QString anyLabel()
{
    QStringList all;
    for (const LabelForm& form : forms)
        all += u'(' + patternOf(form) + u')';
    return all.join(u'|');
}

Label labelIn(const QRegularExpressionMatch& match)
{
    return forms[size_t(match.lastCapturedIndex() - 1)].label;
}

const QRegularExpression& labelInText()
{
    // Marks of WhatsApp or quotes of a dictionary may stand between the label and its colon.
    static const QRegularExpression all(QLatin1String("(?<![\\p{L}\\p{N}])(?:") + anyLabel() +
                                            QLatin1String(")[ \\t.*_~`\"']*[:=]"),
                                        QRegularExpression::CaseInsensitiveOption);
    return all;
}

// "[12/11/26 07.12] Kanim: ", "[07.12, 12/11/2026] Kanim: " (WhatsApp Web) and
// "12/11/26 07.12 - Kanim: " stand before forwarded messages.
QString withoutChatHeaders(QString text)
{
    static const QRegularExpression header(
        QStringLiteral("^[ >]*(?:\\[(?:[0-9]{1,2}(?:[:.][0-9]{2}){1,2}[^\\]\\n0-9]{1,6})?"
                       "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}[^\\]\\n]{0,24}\\]|"
                       "[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4},? +[0-9]{1,2}[:.][0-9]{2}"
                       "(?:[:.][0-9]{2})?(?: ?[AP]M)? +- )"
                       "(?: *[^:\\n]{1,60}: )?"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return text.remove(header);
}

// The value of an empty label stands in the next line.
QStringView valueAfter(QStringView text, qsizetype from, qsizetype nextLabel)
{
    QStringView rest = text.sliced(from, nextLabel - from);
    for (int line = 0; line < 2; ++line) {
        const qsizetype end = rest.indexOf(u'\n');
        const QStringView value = end < 0 ? rest : rest.first(end);
        if (end < 0 || !bareValue(value).isEmpty())
            return value;
        rest = rest.sliced(end + 1);
    }
    return {};
}

} // namespace

std::vector<LabelledValue> labelledValues(const QString& readableText)
{
    const QString text = withoutChatHeaders(readableText);
    std::vector<LabelledValue> values;
    std::vector<qsizetype> starts, ends;
    auto matches = labelInText().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        starts.push_back(match.capturedStart());
        ends.push_back(match.capturedEnd());
        values.push_back({labelIn(match), {}});
    }
    starts.push_back(text.size());
    for (size_t i = 0; i < values.size(); ++i)
        values[i].value = bareValue(valueAfter(text, ends[i], starts[i + 1]));
    return values;
}

std::optional<Label> labelOf(QStringView key)
{
    static const QRegularExpression whole(QRegularExpression::anchoredPattern(anyLabel()),
                                          QRegularExpression::CaseInsensitiveOption);
    if (key.size() > 60)
        return std::nullopt;
    const QRegularExpressionMatch match = whole.match(key.trimmed().toString());
    return match.hasMatch() ? std::optional(labelIn(match)) : std::nullopt;
}
