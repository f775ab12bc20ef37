// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"
#include "domain/officer.h"
#include "ui/dialog.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class KeyButton;
class NewPin;
class RowList;

// Who works here, for administrators: add, shut out and let in again, change the role, set a PIN.
// What is wanted is asked of the desk; the answer is shown when it is there.
class OfficersDialog : public Dialog
{
    Q_OBJECT

public:
    OfficersDialog(const Theme& theme, words::Language language, QWidget* parent = nullptr);

    void showOfficers(std::vector<Officer> officers, const std::optional<OfficerId>& own);
    void showFailure(const Error& error);
    void finishForm(); // what the form asked for was done
    void askNew();
    void askPin();

Q_SIGNALS:
    void addWanted(const QString& name, Role role, const QString& pin);
    void enabledWanted(const OfficerId& officer, bool enabled);
    void roleWanted(const OfficerId& officer, Role role);
    void pinWanted(const OfficerId& officer, const QString& pin);

protected:
    void retranslate() override;
    void go() override;
    void reject() override; // from the form back to the list

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] const Officer* chosen() const;
    [[nodiscard]] bool inForm() const;
    void showRows();
    void showChosen();
    void openForm(bool adding);
    void closeForm();
    void toggleEnabled();
    void changeRole();

    words::Language m_language;
    std::vector<Officer> m_officers; // as the rows
    std::optional<OfficerId> m_own;
    bool m_adding = false;
    QStackedWidget* m_stack;
    RowList* m_rows;
    QLabel* m_roleLabel;
    QComboBox* m_role;
    KeyButton* m_setPin;
    KeyButton* m_enable;
    KeyButton* m_add;
    QLabel* m_formWords;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_newRoleLabel;
    QComboBox* m_newRole;
    NewPin* m_pin;
};
