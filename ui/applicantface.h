// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "domain/publicmessage.h"
#include "ui/view.h"

#include <QWidget>

class BigText;
class CameraPreview;

// What the applicants see, on a screen of their own: themselves holding up the code, and one thing
// to do, in Indonesian with English below. As large as the window allows; never takes the keyboard.
class ApplicantFace : public QWidget
{
    Q_OBJECT

public:
    explicit ApplicantFace(const Theme& theme, QWidget* parent = nullptr);

    void showMessage(const PublicMessage& message, Advice advice, Zone zone);
    void showPlace(const View& view, bool practice); // whose counter this is, and the time
    [[nodiscard]] CameraPreview& preview() { return *m_preview; }
    [[nodiscard]] const PublicMessage& message() const { return m_message; }
    [[nodiscard]] QSize sizeHint() const override { return {960, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, 360}; }

Q_SIGNALS:
    void activated(); // against its will: the keyboard belongs to the officer's window
    void closed();    // by hand

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool hasPicture() const;
    [[nodiscard]] MannerRoles roles() const;
    [[nodiscard]] int letters(double share) const; // of text, as a share of the window
    void retranslate(); // only its title: the applicants read both languages
    void setLooks();
    void arrange();
    void arrangeHeader(const QRect& area);
    void arrangeWaiting(const QRect& area);
    void arrangeMessage(const QRect& area);
    void arrangeNumber(const QRect& place);
    struct Piece
    {
        BigText* text; // none: the sign
        int most;      // pixels high
        int below;     // pixels to the next one
    };
    void stack(const QRect& area, const std::vector<Piece>& pieces);

    const Theme& m_theme;
    CameraPreview* m_preview;
    BigText* m_office;
    BigText* m_practice;
    BigText* m_clock;
    BigText* m_indonesian;
    BigText* m_english;
    BigText* m_caption; // of the number
    BigText* m_number;
    BigText* m_where;
    PublicMessage m_message;
    Advice m_advice = Advice::None;
    bool m_arranged = false; // for what it says
    QRect m_card, m_sign;    // card: behind the words, or the number
};
