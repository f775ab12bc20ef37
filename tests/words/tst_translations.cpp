// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>
#include <vector>

// The catalogues are complete: every sentence of the sources is there, translated, with the same
// places to fill in.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data();
    void nothingIsMissing();
    void placesAgree_data();
    void placesAgree();
    void theOfficeServerHasOneName();
    void catalogueMatchesTheSources_data();
    void catalogueMatchesTheSources();
};

namespace {

struct Message
{
    QString key; // context, source and note
    QString source;
    QStringList translations; // one per plural form
    bool unfinished = false;
};

QString inSource(const char* path)
{
    return QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(path);
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    QString note;
    const bool plural = xml.attributes().hasAttribute(QLatin1String("numerus"));
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            note = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished =
                xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            if (!plural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    message.key = context + u'|' + message.source + u'|' + note;
    return message;
}

std::vector<Message> readCatalogue(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QStringList placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.sort();
    return places;
}

QSet<QString> keysOf(const std::vector<Message>& messages)
{
    QSet<QString> keys;
    for (const Message& message : messages)
        keys.insert(message.key);
    return keys;
}

void bothCatalogues()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Indonesian") << QStringLiteral("loket_id.ts");
    QTest::newRow("English plurals") << QStringLiteral("loket_en.ts");
}

} // namespace

void TestTranslations::nothingIsMissing_data()
{
    bothCatalogues();
}

void TestTranslations::nothingIsMissing()
{
    QFETCH(QString, file);
    const auto messages = readCatalogue(inSource("translations/") + file);
    QVERIFY(!messages.empty());
    QStringList missing;
    for (const Message& message : messages) {
        const bool empty =
            message.translations.isEmpty() || message.translations.contains(QString());
        if (message.unfinished || empty)
            missing << message.key;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::placesAgree_data()
{
    bothCatalogues();
}

void TestTranslations::placesAgree()
{
    QFETCH(QString, file);
    QStringList different;
    for (const Message& message : readCatalogue(inSource("translations/") + file))
        for (const QString& translation : message.translations)
            if (placesIn(translation) != placesIn(message.source))
                different << message.key + QStringLiteral(" → ") + translation;
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
}

// "The centre" and "pusat" would be headquarters to whoever reads it.
void TestTranslations::theOfficeServerHasOneName()
{
    static const QRegularExpression centre(QStringLiteral("\\b(centre|center|pusat)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    bool named = false;
    for (const Message& message : readCatalogue(inSource("translations/loket_id.ts"))) {
        for (const QString& text : message.translations + QStringList{message.source}) {
            if (centre.match(text).hasMatch())
                found << text;
            named = named || text.contains(QStringLiteral("server kantor"));
        }
    }
    QVERIFY(named);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTranslations::catalogueMatchesTheSources_data()
{
    bothCatalogues();
}

void TestTranslations::catalogueMatchesTheSources()
{
    QFETCH(QString, file);
    const bool english = file == QLatin1String("loket_en.ts");
    QTemporaryDir folder;
    const QString fresh = folder.filePath(file);
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"),
                          QStringLiteral("none"), QStringLiteral("-no-obsolete")};
    if (english)
        arguments << QStringLiteral("-pluralonly");
    arguments << inSource("app/words") << inSource("translations/qtwords.h");
    if (QFile::exists(inSource("ui")))
        arguments << inSource("ui");
    arguments << QStringLiteral("-source-language") << QStringLiteral("en")
              << QStringLiteral("-target-language")
              << (english ? QStringLiteral("en") : QStringLiteral("id")) << QStringLiteral("-ts")
              << fresh;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(300'000), "lupdate does not end over these sources");
    const QSet<QString> expected = keysOf(readCatalogue(fresh));
    const QSet<QString> actual = keysOf(readCatalogue(inSource("translations/") + file));
    QVERIFY(!expected.isEmpty());
    QStringList different;
    for (const QString& key : expected - actual)
        different << QStringLiteral("not in the catalogue: ") + key;
    for (const QString& key : actual - expected)
        different << QStringLiteral("not in the sources: ") + key;
    different.sort();
    QVERIFY2(different.isEmpty(),
             qPrintable(different.join(u'\n') + QStringLiteral("\nrun: update_translations")));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
