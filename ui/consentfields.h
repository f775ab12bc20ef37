// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class PinField;

// Name and PIN of the second person who consents. Until officers are set up a name is enough, and
// no PIN is asked for.
class ConsentFields : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentFields(QWidget* parent = nullptr);

    void setPinAsked(bool asked);
    void setCaption(const QString& caption); // instead of "Approved by (name)"; empty: that
    void setName(const QString& name);
    void retranslate();
    // None: something is missing, and complaint() says what.
    [[nodiscard]] std::optional<Consent> consent() const;
    [[nodiscard]] QString complaint() const;
    [[nodiscard]] bool isEmpty() const;
    void focusMissing();
    void clear();
    void clearPin(); // after a wrong one: the name stays

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool pinStands() const;

    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_pinLabel;
    PinField* m_pin;
    QString m_caption;
    bool m_pinAsked = false;
};
