// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "domain/result.h"
#include "ui/dialog.h"

class QProgressBar;
class KeyButton;
class RowList;

// Ctrl+I: bookings from a file. The file is tried first; what would change, and every line in the
// way, is shown before anything is taken in.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const View& view, QWidget* parent = nullptr);

    void openFile(const QString& path); // tries it
    void showProgress(qsizetype done, qsizetype total);
    void showReport(const Result<ImportReport>& report);

Q_SIGNALS:
    void importWanted(const QString& path, bool dryRun);

protected:
    void retranslate() override;
    void go() override;

private:
    void chooseFile();
    void showFigures(const ImportReport& report);
    [[nodiscard]] QString figures(const ImportReport& report) const;

    View m_view;
    QString m_path;
    QLabel* m_words;
    KeyButton* m_choose;
    QLabel* m_file;
    QProgressBar* m_progress;
    QLabel* m_figures;
    RowList* m_errors;
};
