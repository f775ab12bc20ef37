// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/walkin.h"
#include "ui/dialog.h"

#include <map>

class QComboBox;
class QLineEdit;
class RowList;

// F4: a person without a valid booking is taken in: category with its evidence and what is left of
// its quota, the person, the service, and who approved it where the office asks for that.
class WalkInDialog : public Dialog
{
    Q_OBJECT

public:
    // `booking`: the one it stands in for, or null.
    WalkInDialog(const View& view, const Booking* booking, QWidget* parent = nullptr);

    void showTaken(const CategoryId& category, int taken); // of today, for the quota

Q_SIGNALS:
    void decided(const WalkIn& walkIn);

protected:
    void retranslate() override;
    void go() override;

private:
    void makePerson();
    void showCategories();
    void showEvidence();
    [[nodiscard]] const WalkInCategory* category() const;
    [[nodiscard]] std::optional<WalkIn> walkIn() const;
    void focusOn(WalkInProblem problem);

    View m_view;
    QString m_bookingKey;
    std::map<CategoryId, int> m_taken;
    QLabel* m_categoryLabel;
    RowList* m_categories;
    QLabel* m_evidence;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name;
    QLabel* m_birthLabel = nullptr;
    QLineEdit* m_birth;
    QLabel* m_phoneLabel = nullptr;
    QLineEdit* m_phone;
    QLabel* m_nikLabel = nullptr;
    QLineEdit* m_nik;
    QLabel* m_serviceLabel = nullptr;
    QComboBox* m_service;
    QLabel* m_approverLabel = nullptr;
    QLineEdit* m_approver;
    QLabel* m_wordsLabel = nullptr;
    QLineEdit* m_words;
};
