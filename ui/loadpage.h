// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hint.h"
#include "domain/load.h"
#include "ui/deskpage.h"
#include "ui/loadbar.h"

#include <QPointer>
#include <QTimer>

#include <optional>
#include <variant>
#include <vector>

class ChartCard;
class CloseDayDialog;
class ExportDialog;
class FigureCard;
class FitList;
class FlowLayout;
class HintList;
class QBoxLayout;
class QLabel;
class ScrollColumn;

// The day's load, left open by a supervisor: figures, a chart with its table, quotas and signs of
// misuse; past days, weeks and months. Follows the desk by itself and keeps its place meanwhile.
class LoadPage : public DeskPage
{
    Q_OBJECT

public:
    explicit LoadPage(const Theme& theme, QWidget* parent = nullptr);

    void useDesk(Desk& desk, std::function<View()> view) override;
    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;

    void goTo(QDate day, LoadBar::Span span, const View& view); // asks for it
    void showDay(const DayLoad& load, const View& view);
    void showPeriod(PastPeriod past, const View& view);
    void showHints(std::vector<Hint> hints, const View& view);
    [[nodiscard]] ChartCard& chart() { return *m_chart; }
    [[nodiscard]] LoadBar& bar() { return *m_bar; }
    [[nodiscard]] ScrollColumn& scroll() { return *m_scroll; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeSide();
    void connectParts();
    void ask();
    void askHints();
    void redraw(const View& view); // what is there, in the view's language and look
    void showSection(const View& view);
    void showFigures(const View& view);
    void showNotes(const View& view);
    void showQuotas(const View& view);
    void showRights();
    void restyle(const View& view);
    void fit();
    void exportAsked();
    void closeAsked();
    void closeDay(QDate day, bool early);

    const Theme& m_theme;
    LoadBar* m_bar;
    ScrollColumn* m_scroll = nullptr;
    QLabel* m_notes;
    std::vector<FigureCard*> m_figures;
    FlowLayout* m_cards = nullptr;
    QBoxLayout* m_columns = nullptr;
    ChartCard* m_chart;
    HintList* m_hints;
    QLabel* m_quotaHeading;
    FitList* m_quotas;
    QWidget* m_side = nullptr;
    QTimer m_soon;  // after an arrival
    QTimer m_later; // what other desks did, and the clock
    QDate m_day;
    std::variant<std::monostate, DayLoad, PastPeriod> m_content;
    std::vector<Hint> m_hintsShown;
    std::optional<Instant> m_askedAt;
    quint64 m_question = 0;
    int m_shownLook = -1;
    QPointer<ExportDialog> m_export;
    QPointer<CloseDayDialog> m_close;
};
