// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

#include <QPointer>

class ExportDialog;
class FieldGrid;
class FitList;
class KeyButton;
class QFrame;
class QLabel;

// The link to the office server in full: since when, what was exchanged, what waits, what the
// centre set aside; or, in plain words, that this desk works alone.
class ConnectionPage : public DeskPage
{
    Q_OBJECT

public:
    explicit ConnectionPage(const Theme& theme, QWidget* parent = nullptr);

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;
    void showSetAside(std::vector<SetAside> events, const View& view);

private:
    class Sign;

    [[nodiscard]] QWidget* makeLink();
    [[nodiscard]] QWidget* makeSetAside();
    void ask();
    void showList(const View& view);
    void exportAsked();

    const Theme& m_theme;
    Sign* m_sign;
    QLabel* m_title;
    QLabel* m_sentence;
    QFrame* m_problem;
    QLabel* m_problemWords;
    FieldGrid* m_fields;
    KeyButton* m_try;
    QWidget* m_aside = nullptr;
    QLabel* m_asideHeading;
    QLabel* m_asideWords;
    FitList* m_list;
    KeyButton* m_export;
    QPointer<ExportDialog> m_dialog;
    std::vector<SetAside> m_events;
    int m_setAside = -1; // as last asked about
    bool m_mayExport = false;
};
