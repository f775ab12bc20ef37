// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"
#include "ui/dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class KeyButton;

// What is to be written, and where.
struct ExportChoice
{
    report::What what = report::What::Day;
    report::Format format = report::Format::Pdf;
    report::Days days;
    bool personal = false;
    QString reason; // for personal data
    QString path;
};

// Ctrl+E on the load page: a report as a file. Personal data stand in it only by right and with a
// reason, and the journal says so.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    // `personalAllowed`: whether personal data may be asked for at all.
    ExportDialog(const View& view, const report::Days& days, bool personalAllowed,
                 QWidget* parent = nullptr);

    void offerSetAside(); // and nothing else
    void choose(report::What what, report::Format format);
    void setPersonal(bool personal, const QString& reason);
    void setPath(const QString& path);
    [[nodiscard]] ExportChoice choice() const;
    void showDone(const QString& path);
    void showFailed(const Error& error);

Q_SIGNALS:
    void exportWanted(const ExportChoice& choice);

protected:
    void retranslate() override;
    void go() override;

private:
    void fillChoices();
    void suggestPath();
    void browse();
    void follow(); // what the choices make of the other fields
    [[nodiscard]] bool isList() const;

    View m_view;
    report::Days m_days;
    bool m_personalAllowed;
    QString m_folder;
    bool m_pathChosen = false;
    bool m_setAside = false;
    QLabel* m_about;
    QLabel* m_whatLabel;
    QComboBox* m_what;
    QLabel* m_formatLabel;
    QComboBox* m_format;
    QCheckBox* m_personal;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_pathLabel;
    QLineEdit* m_path;
    KeyButton* m_browse;
    QLabel* m_done;
};
