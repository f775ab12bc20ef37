// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QLabel;
class QPushButton;
class CameraPreview;
class CodeField;
class RowList;
struct Row;

// The left column: what is seen, what is typed, what was found by it, and the last people.
class ScanPane : public QWidget
{
    Q_OBJECT

public:
    explicit ScanPane(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void retranslate();
    void showHits(const QString& text, std::vector<SearchHit> hits, const View& view);
    void showPictureCodes(const std::vector<Sighting>& codes, const View& view);
    void closeList(); // back to the last people
    [[nodiscard]] CameraPreview& preview() { return *m_preview; }
    [[nodiscard]] CodeField& field() { return *m_field; }
    void openUndecided(); // the newest that was left undecided

Q_SIGNALS:
    void hitChosen(const BookingKey& booking);
    void pictureCodeChosen(size_t index);
    void recentChosen(quint64 card);
    void searchWanted(const QString& text, int days);

private:
    enum class Listing { Recent, Hits, PictureCodes };
    void list(Listing what);
    void choose(int row);
    void makeList();
    void showRecent(const DeskState& state, const View& view);

    CameraPreview* m_preview;
    CodeField* m_field;
    QLabel* m_compare; // what stands in the field was read, not typed
    QLabel* m_heading;
    QLabel* m_empty;
    QPushButton* m_moreDays;
    RowList* m_rows;
    Listing m_listing = Listing::Recent;
    int m_days = 0;
    QString m_searched;
    std::vector<SearchHit> m_hits;
    std::vector<RecentEntry> m_recent;
    std::vector<Row> m_recentRows;
};
