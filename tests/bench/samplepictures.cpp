// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/samplepictures.h"

#include "scan/codeimage.h"
#include "support/frames.h"
#include "support/hardpictures.h"
#include "support/messagepicture.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

namespace {

using Use = std::function<void(const SamplePicture&)>;

QImage loaded(const QString& path)
{
    return QImage(path).convertToFormat(QImage::Format_Grayscale8);
}

// 'It''s' as Python writes it: quotes around, \n and the like within.
QByteArray unquoted(const QByteArray& quoted)
{
    QByteArray text = quoted.mid(1, quoted.size() - 2);
    return text.replace("\\n", "\n").replace("\\'", "'").replace("\\\\", "\\");
}

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

void fromTable(const QDir& folder, const Use& use)
{
    for (const QByteArray& line : linesOf(folder.filePath(QStringLiteral("truth.tsv")))) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() < 5)
            continue;
        const QString name = QString::fromUtf8(cells[0]);
        const bool print = cells[1] == "text";
        const QByteArray text = unquoted(cells[2]);
        use({QStringLiteral("%1 %2").arg(folder.dirName(), QString::fromUtf8(cells[4])), name,
             print ? QByteArray() : text, loaded(folder.filePath(name)),
             print ? QString::fromUtf8(text) : QString()});
    }
}

void fromTexts(const QDir& folder, const Use& use)
{
    const QStringList filters{QStringLiteral("*.png"), QStringLiteral("*.jpg")};
    for (const QFileInfo& file : folder.entryInfoList(filters, QDir::Files, QDir::Name)) {
        QFile text(folder.filePath(file.completeBaseName() + QStringLiteral(".txt")));
        if (text.open(QIODevice::ReadOnly))
            use({folder.dirName(), file.fileName(), text.readAll(), loaded(file.filePath()),
                 QString()});
    }
}

void fromFolder(const QString& path, const Use& use)
{
    QStringList folders{path};
    QDirIterator below(path, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (below.hasNext())
        folders.append(below.next());
    folders.sort();
    for (const QString& folder : folders) {
        fromTable(QDir(folder), use);
        fromTexts(QDir(folder), use);
    }
}

void made(const Use& use)
{
    for (const hardpictures::Kind& kind : hardpictures::kinds())
        for (int i = 0; i < 8; ++i) {
            const QByteArray text =
                "KODE BOOKING:" + QByteArray::number(31'337 + 997 * i, 36).toUpper();
            for (const Symbology symbology : {Symbology::QrCode, Symbology::Code128}) {
                const QImage code = codeImage(text, symbology, 8);
                const QImage scene = sceneWith(code, {1280, 720}, 0.3 + 0.04 * i, 3.0 * (i - 4));
                use({QStringLiteral("%1, %2").arg(QString::fromLatin1(kind.name),
                                                  symbologyName(symbology)),
                     QString::number(i), text,
                     kind.make(scene.convertToFormat(QImage::Format_Grayscale8), unsigned(i)),
                     QString()});
            }
        }
    for (int i = 0; i < 8; ++i) {
        const QString code = QString::number(31'337'337 + 997'997 * i, 36).toUpper();
        const QImage scene = messagePicture(code, QStringLiteral("Kode Booking: "), 3.0 * (i - 4));
        use({QStringLiteral("messages"), QString::number(i), QByteArray(),
             scene.convertToFormat(QImage::Format_Grayscale8), code});
    }
}

} // namespace

void forEachPicture(const Use& use)
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QStringLiteral("--pictures"));
    if (at > 0 && at + 1 < arguments.size())
        fromFolder(arguments[at + 1], use);
    else
        made(use);
}
