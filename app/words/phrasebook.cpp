// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"

#include <QTranslator>

// Resources of a static library have to be named once, outside of any namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(loket_translations);
}

namespace words {

namespace {

struct Catalogues
{
    QTranslator indonesian;
    QTranslator english;
    Catalogues()
    {
        nameResources();
        // A catalogue that cannot be loaded leaves the English sources: words, not silence.
        (void)indonesian.load(QStringLiteral(":/i18n/loket_id.qm"));
        (void)english.load(QStringLiteral(":/i18n/loket_en.qm"));
    }
    [[nodiscard]] const QTranslator& of(Language language) const
    {
        return language == Language::English ? english : indonesian;
    }
};

const Catalogues& catalogues()
{
    static const Catalogues loaded;
    return loaded;
}

} // namespace

Language languageOf(const QString& code)
{
    const bool english = code.compare(QLatin1String("en"), Qt::CaseInsensitive) == 0 ||
                         code.startsWith(QLatin1String("en_"), Qt::CaseInsensitive);
    return english ? Language::English : Language::Indonesian;
}

void prepare()
{
    (void)catalogues();
}

QString catalogueFile(Language language)
{
    prepare();
    return language == Language::English ? QStringLiteral(":/i18n/loket_en.qm")
                                         : QStringLiteral(":/i18n/loket_id.qm");
}

QString Phrasebook::translate(const char* context, const char* source, const char* note,
                              int n) const
{
    QString phrase = catalogues().of(m_language).translate(context, source, note, n);
    if (phrase.isEmpty())
        phrase = QString::fromUtf8(source);
    if (n >= 0)
        phrase.replace(QLatin1String("%n"), QString::number(n));
    return phrase;
}

} // namespace words
