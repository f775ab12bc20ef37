// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importdialog.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QVBoxLayout>

ImportDialog::ImportDialog(const View& view, QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_words(labels::text("plain")),
      m_choose(new KeyButton(view.theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+O"))),
      m_file(labels::text("strong")),
      m_progress(new QProgressBar),
      m_figures(labels::text("plain")),
      m_errors(new RowList(view.theme))
{
    openAs(640, 560);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_errors->hide();
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_words, m_choose, m_file, m_progress, m_figures})
        body().addWidget(each);
    body().addWidget(m_errors, 1);
    body().addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    setGoEnabled(false);
    retranslate();
    m_choose->setFocus();
}

void ImportDialog::retranslate()
{
    setTitle(tr("Import bookings"));
    m_words->setText(tr("A CSV or JSON file as the booking system exports it. The file is tried "
                        "first: nothing is taken in while a single line is wrong."));
    m_choose->setWords(tr("Choose a file…"));
    m_choose->setShortcut(QKeySequence(m_choose->key()));
    m_errors->setAccessibleName(tr("Lines that are wrong"));
    setSteps(tr("Take in"), tr("Close"));
}

void ImportDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import bookings"), QString(), tr("Bookings (*.csv *.json *.txt);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void ImportDialog::openFile(const QString& path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    m_figures->clear();
    complain({});
    setGoEnabled(false);
    m_errors->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    Q_EMIT importWanted(path, true);
}

void ImportDialog::go()
{
    setGoEnabled(false);
    m_progress->show();
    Q_EMIT importWanted(m_path, false);
}

void ImportDialog::showProgress(qsizetype done, qsizetype total)
{
    constexpr int steps = 1000;
    m_progress->setRange(0, steps);
    m_progress->setValue(total > 0 ? static_cast<int>(done * steps / total) : 0);
}

void ImportDialog::showReport(const Result<ImportReport>& report)
{
    m_progress->hide();
    if (!report) {
        complain(words::say(report.error(), m_view.language));
        return;
    }
    showFigures(*report);
}

void ImportDialog::showFigures(const ImportReport& report)
{
    std::vector<Row> rows;
    for (const RowError& error : report.errors) {
        Row row;
        row.sign = Manner::Refused;
        row.title = words::say(error, m_view.language);
        row.wraps = true;
        rows.push_back(row);
    }
    const int wrong = static_cast<int>(rows.size());
    m_errors->setRows(std::move(rows));
    m_errors->setVisible(wrong > 0);
    if (wrong > 0) {
        m_figures->setText(tr("%n mistake(s); nothing is taken in. Correct the file and "
                              "choose it again.",
                              "", wrong));
        return;
    }
    const bool anything = report.added + report.changed > 0;
    if (report.dryRun)
        m_figures->setText(figures(report) + QLatin1Char('\n') +
                           (anything ? tr("Everything can be read. Enter takes it in.")
                                     : tr("Everything is known already.")));
    else
        m_figures->setText(tr("Taken in.") + QLatin1Char(' ') + figures(report));
    setGoEnabled(report.dryRun && anything);
}

QString ImportDialog::figures(const ImportReport& report) const
{
    return tr("%1 rows: %2 new, %3 changed, %4 the same.")
        .arg(report.rows)
        .arg(report.added)
        .arg(report.changed)
        .arg(report.same);
}
