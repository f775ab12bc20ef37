// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exportdialog.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "words/reportwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

using report::Format;
using report::What;

ExportDialog::ExportDialog(const View& view, const report::Days& days, bool personalAllowed,
                           QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_days(days),
      m_personalAllowed(personalAllowed),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_about(labels::text("strong")),
      m_what(new QComboBox),
      m_format(new QComboBox),
      m_personal(new QCheckBox),
      m_reason(new QLineEdit),
      m_path(new QLineEdit),
      m_browse(new KeyButton(view.theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+O"))),
      m_done(labels::text("plain"))
{
    openAs(600, 560);
    body().addWidget(m_about);
    m_whatLabel = addField(m_what);
    m_formatLabel = addField(m_format);
    body().addWidget(m_personal);
    m_reasonLabel = addField(m_reason);
    m_pathLabel = addField(m_path);
    body().addWidget(m_browse, 0, Qt::AlignLeft);
    body().addWidget(m_done);
    body().addStretch(1);
    m_reason->setMaxLength(200);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_personal, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(m_reason, &QLineEdit::textChanged, this, &ExportDialog::follow);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    retranslate();
    m_what->setFocus();
}

void ExportDialog::fillChoices()
{
    const QSignalBlocker quietWhat(m_what), quietFormat(m_format);
    const int what = std::max(0, m_what->currentIndex());
    const int format = std::max(0, m_format->currentIndex());
    m_what->clear();
    const bool oneDay = m_days.from == m_days.to;
    const auto add = [this](const QString& words, What each) {
        m_what->addItem(words, static_cast<int>(each));
    };
    if (m_setAside)
        add(tr("Records that were set aside"), What::SetAside);
    else if (oneDay)
        add(tr("The day: figures, charts, tables"), What::Day);
    else
        add(tr("The period: figures, charts, tables"), What::Period);
    if (!m_setAside)
        add(tr("Walk-ins, one by one"), What::WalkIns);
    if (oneDay && !m_setAside)
        add(tr("People of the day, one by one"), What::People);
    m_format->clear();
    if (!m_setAside)
        m_format->addItem(tr("PDF, to print and to keep"), static_cast<int>(Format::Pdf));
    m_format->addItem(tr("CSV, for a spreadsheet"), static_cast<int>(Format::Csv));
    if (m_setAside)
        m_format->addItem(tr("JSON, whole, for the administrator"), static_cast<int>(Format::Json));
    m_what->setCurrentIndex(std::min(what, m_what->count() - 1));
    m_format->setCurrentIndex(format);
}

void ExportDialog::offerSetAside()
{
    m_setAside = true;
    fillChoices();
    follow();
}

void ExportDialog::retranslate()
{
    setTitle(tr("Export or print"));
    m_about->setText(words::fromTo(m_days.from, m_days.to, m_view.language));
    m_whatLabel->setText(tr("What"));
    m_formatLabel->setText(tr("As"));
    m_personal->setText(tr("With names, birth dates, phones and NIK in full"));
    m_reasonLabel->setText(tr("What for (stands in the journal)"));
    m_pathLabel->setText(tr("File"));
    m_browse->setWords(tr("Choose a folder…"));
    m_browse->setShortcut(QKeySequence(m_browse->key()));
    setSteps(tr("Write the file"), tr("Close"));
    fillChoices();
    follow();
}

bool ExportDialog::isList() const
{
    const auto what = static_cast<What>(m_what->currentData().toInt());
    return what == What::WalkIns || what == What::People;
}

// Personal data are offered for lists only, and asked a reason for.
void ExportDialog::follow()
{
    m_personal->setVisible(isList() && m_personalAllowed);
    const bool personal = isList() && m_personalAllowed && m_personal->isChecked();
    m_reasonLabel->setVisible(personal);
    m_reason->setVisible(personal);
    setGoEnabled(!personal || !m_reason->text().trimmed().isEmpty());
    m_done->clear();
    complain({});
    suggestPath();
}

void ExportDialog::suggestPath()
{
    const ExportChoice made = choice();
    const QString name = report::fileName(made.what, made.format, m_view.office.id, m_days);
    if (!m_pathChosen)
        m_path->setText(QDir(m_folder).filePath(name));
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export or print"), m_path->text());
    if (!path.isEmpty())
        setPath(path);
}

void ExportDialog::choose(What what, Format format)
{
    m_what->setCurrentIndex(m_what->findData(static_cast<int>(what)));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::setPersonal(bool personal, const QString& reason)
{
    m_personal->setChecked(personal);
    m_reason->setText(reason);
}

void ExportDialog::setPath(const QString& path)
{
    m_pathChosen = true;
    m_path->setText(path);
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.what = static_cast<What>(m_what->currentData().toInt());
    choice.format = static_cast<Format>(m_format->currentData().toInt());
    choice.days = m_days;
    choice.personal = isList() && m_personalAllowed && m_personal->isChecked();
    choice.reason = choice.personal ? m_reason->text().simplified() : QString();
    choice.path = m_path->text().trimmed();
    return choice;
}

void ExportDialog::go()
{
    if (choice().path.isEmpty())
        return m_path->setFocus();
    setGoEnabled(false);
    complain({});
    m_done->setText(tr("Writing…"));
    Q_EMIT exportWanted(choice());
}

void ExportDialog::showDone(const QString& path)
{
    setGoEnabled(true);
    labels::setText(*m_done, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

void ExportDialog::showFailed(const Error& error)
{
    setGoEnabled(true);
    m_done->clear();
    complain(words::say(error, m_view.language));
}
