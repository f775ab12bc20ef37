// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samplewindow.h"

#include "ui/keybutton.h"
#include "ui/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace {

constexpr QSize thumbnail(72, 54);
constexpr int fileRole = Qt::UserRole;

QString readMessage(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// By the file's name without its number: the files are named in Indonesian.
QString caseWords(const QString& file)
{
    struct Case
    {
        const char* file;
        const char* words;
    };
    static constexpr Case cases[] = {
        {"tepat-waktu", QT_TRANSLATE_NOOP("SampleWindow", "On time")},
        {"terlambat-lapor", QT_TRANSLATE_NOOP("SampleWindow", "Late to report")},
        {"jadwal-berjalan", QT_TRANSLATE_NOOP("SampleWindow", "Slot is running")},
        {"lewat-jadwal-masih-dilayani",
         QT_TRANSLATE_NOOP("SampleWindow", "Slot is over, still served")},
        {"terlalu-awal", QT_TRANSLATE_NOOP("SampleWindow", "Too early")},
        {"hangus", QT_TRANSLATE_NOOP("SampleWindow", "Forfeited")},
        {"barcode", QT_TRANSLATE_NOOP("SampleWindow", "Barcode instead of a QR code")},
        {"salah-hari-besok", QT_TRANSLATE_NOOP("SampleWindow", "Wrong day: tomorrow")},
        {"salah-hari-kemarin", QT_TRANSLATE_NOOP("SampleWindow", "Wrong day: yesterday")},
        {"dibatalkan", QT_TRANSLATE_NOOP("SampleWindow", "Cancelled")},
        {"belum-konfirmasi", QT_TRANSLATE_NOOP("SampleWindow", "Not reconfirmed")},
        {"bukan-layanan-kanal-ini",
         QT_TRANSLATE_NOOP("SampleWindow", "Service not for this channel")},
        {"bukti-tidak-cocok",
         QT_TRANSLATE_NOOP("SampleWindow", "Proof does not agree with the booking")},
        {"sudah-hadir", QT_TRANSLATE_NOOP("SampleWindow", "Was here already")},
        {"ditahan-berkas-kurang",
         QT_TRANSLATE_NOOP("SampleWindow", "Held, documents were missing")},
        {"nama-panjang", QT_TRANSLATE_NOOP("SampleWindow", "A long name")},
        {"nama-satu-huruf", QT_TRANSLATE_NOOP("SampleWindow", "A name of one letter")},
        {"keluarga", QT_TRANSLATE_NOOP("SampleWindow", "A family of four")},
        {"surat-pengantar", QT_TRANSLATE_NOOP("SampleWindow", "M-Paspor letter")},
        {"qr-tertutup", QT_TRANSLATE_NOOP("SampleWindow", "QR without a readable code")},
        {"pesan-law", QT_TRANSLATE_NOOP("SampleWindow", "WhatsApp message")},
        {"pesan-law-belum-ada-datanya",
         QT_TRANSLATE_NOOP("SampleWindow", "WhatsApp message, booking not in the data")},
        {"pesan-kode-persetujuan",
         QT_TRANSLATE_NOOP("SampleWindow", "WhatsApp message with the approval code only")},
        {"salah-kantor", QT_TRANSLATE_NOOP("SampleWindow", "Another office")},
        {"kode-tidak-dikenal", QT_TRANSLATE_NOOP("SampleWindow", "Unknown code")},
        {"bukan-booking", QT_TRANSLATE_NOOP("SampleWindow", "Not a booking (Wi-Fi)")},
    };
    const QString name = QFileInfo(file).completeBaseName();
    const QString kind = name.section(u'-', 1);
    for (const Case& each : cases)
        if (kind == QLatin1String(each.file))
            return QCoreApplication::translate("SampleWindow", each.words);
    return name;
}

} // namespace

// Rows that can be dragged out as files.
class SampleWindow::List : public QListWidget
{
public:
    explicit List(SampleWindow* window) : QListWidget(window)
    {
        setDragEnabled(true);
        setDragDropMode(DragOnly);
        setIconSize(thumbnail);
        setWordWrap(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollMode(ScrollPerPixel);
        setTextElideMode(Qt::ElideRight);
    }
    [[nodiscard]] QStringList mimeTypes() const override
    {
        return {QStringLiteral("text/uri-list"), QStringLiteral("text/plain")};
    }

protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override
    {
        auto* given = new QMimeData;
        for (const QListWidgetItem* item : items) {
            const QString file = item->data(fileRole).toString();
            if (file.endsWith(QLatin1String(".txt")))
                given->setText(readMessage(file));
            else
                given->setUrls({QUrl::fromLocalFile(file)});
        }
        return given;
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->matches(QKeySequence::Copy) || event->key() == Qt::Key_Return ||
            event->key() == Qt::Key_Enter)
            return event->ignore(); // the window's
        QListWidget::keyPressEvent(event);
    }
};

// The proof as large as there is room.
class SampleWindow::Picture : public QWidget
{
public:
    explicit Picture(QWidget* parent) : QWidget(parent) { setMinimumSize(320, 220); }
    void show(const QString& file, const QString& name)
    {
        m_image.load(file);
        setAccessibleName(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize size = m_image.size().scaled(rect().size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(rect().center());
        painter.drawImage(place, m_image);
    }

private:
    QImage m_image;
};

SampleWindow::SampleWindow(const QStringList& files, const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_theme(theme),
      m_list(new List(this)),
      m_title(labels::text("title")),
      m_large(new QStackedWidget),
      m_picture(new Picture(this)),
      m_message(new QPlainTextEdit),
      m_hint(labels::text("small")),
      m_copy(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+C"))),
      m_give(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Enter")))
{
    setProperty("look", QStringLiteral("ground"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setFixedWidth(theme.px(320));
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    for (QWidget* each : std::initializer_list<QWidget*>{m_picture, m_message})
        m_large->addWidget(each);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(10);
    keys->addWidget(m_copy, 1);
    keys->addWidget(m_give, 2);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_title);
    right->addWidget(m_large, 1);
    right->addWidget(m_hint);
    right->addLayout(keys);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SampleWindow::showChosen);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SampleWindow::give);
    connect(m_give, &QPushButton::clicked, this, &SampleWindow::give);
    connect(m_copy, &QPushButton::clicked, this, &SampleWindow::copy);
    fill(files);
    retranslate();
    resize(QSize(980, 600).boundedTo(screen()->availableSize() - QSize(32, 64)));
}

void SampleWindow::fill(const QStringList& files)
{
    for (const QString& file : files) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(fileRole, file);
        QPixmap small(thumbnail);
        small.fill(m_theme.color(Tint::Chip));
        QPainter painter(&small);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QImage picture(file);
        if (!picture.isNull()) {
            const int wide = picture.height() * thumbnail.width() / thumbnail.height();
            painter.drawImage(small.rect(), picture,
                              {(picture.width() - wide) / 2, 0, wide, picture.height()});
        } else {
            painter.setPen(m_theme.color(Tint::OnChip));
            painter.setFont(m_theme.font(18, QFont::Bold));
            painter.drawText(small.rect(), Qt::AlignCenter, QStringLiteral("“ ”"));
        }
        item->setIcon(small);
        item->setSizeHint({200, m_theme.px(thumbnail.height() + 12)});
    }
    m_list->setCurrentRow(0);
}

void SampleWindow::retranslate()
{
    setWindowTitle(tr("Sample proofs") + QStringLiteral(" · Loket"));
    m_list->setAccessibleName(tr("Sample proofs"));
    m_message->setAccessibleName(tr("The message"));
    m_copy->setWords(tr("Copy"));
    m_give->setWords(tr("Show to the counter"));
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setText(title(i));
        m_list->item(i)->setToolTip(title(i));
    }
    showChosen();
}

int SampleWindow::count() const
{
    return m_list->count();
}

QString SampleWindow::title(int sample) const
{
    return QStringLiteral("%1. %2")
        .arg(sample + 1)
        .arg(caseWords(m_list->item(sample)->data(fileRole).toString()));
}

void SampleWindow::choose(int sample)
{
    m_list->setCurrentRow(sample);
}

QString SampleWindow::chosenFile() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? QString() : item->data(fileRole).toString();
}

bool SampleWindow::isMessage() const
{
    return chosenFile().endsWith(QLatin1String(".txt"));
}

void SampleWindow::showChosen()
{
    const QString file = chosenFile();
    m_give->setEnabled(!file.isEmpty());
    m_copy->setEnabled(!file.isEmpty());
    if (file.isEmpty())
        return;
    const QString name = title(m_list->currentRow());
    m_title->setText(name);
    if (isMessage())
        m_message->setPlainText(readMessage(file));
    else
        m_picture->show(file, name);
    m_large->setCurrentIndex(isMessage() ? 1 : 0);
    m_hint->setText(isMessage() ? tr("Copy the message and paste it at the counter (Ctrl+V), or "
                                     "press Enter.")
                                : tr("Photograph it with a phone and hold that up to the camera, "
                                     "point the camera at it, drag it onto the counter, or press "
                                     "Enter."));
}

void SampleWindow::give()
{
    if (chosenFile().isEmpty())
        return;
    if (isMessage())
        Q_EMIT messageGiven(readMessage(chosenFile()));
    else
        Q_EMIT pictureGiven(chosenFile());
}

// Pasted at the counter, it is read like any other.
void SampleWindow::copy()
{
    if (chosenFile().isEmpty())
        return;
    if (isMessage())
        QApplication::clipboard()->setText(readMessage(chosenFile()));
    else
        QApplication::clipboard()->setImage(QImage(chosenFile()));
}

void SampleWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SampleWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_list->setFocus();
}

void SampleWindow::keyPressEvent(QKeyEvent* event)
{
    const bool onButton = m_copy->hasFocus();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return onButton ? copy() : give();
    if (event->key() == Qt::Key_Escape ||
        (event->key() == Qt::Key_P && (event->modifiers() & Qt::ControlModifier)))
        return hide();
    if (event->matches(QKeySequence::Copy))
        return copy();
    QWidget::keyPressEvent(event);
}
