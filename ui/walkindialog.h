// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "desk/session.h"
#include "domain/walkin.h"
#include "ui/dialog.h"

#include <QTimer>

#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;
class ConsentFields;
class DocumentTicks;
class RowList;
class TickBox;

// F4: a person without a valid booking is taken in: category with its evidence and what is left of
// its quota, the person, the service with its documents, and who approved it where that is needed.
// Stays open with all that was typed until the desk has recorded it.
class WalkInDialog : public Dialog
{
    Q_OBJECT

public:
    // `person`: the one on the card whose booking it stands in for, or null.
    WalkInDialog(const View& view, const Session& session, const Person* person,
                 QWidget* parent = nullptr);

    void showTaken(const CategoryId& category, int taken); // of today, for the quota
    void showBookings(const std::vector<SearchHit>& bookings);
    void showFailure(const Error& error); // nothing was recorded

Q_SIGNALS:
    void decided(const WalkIn& walkIn, const std::optional<Consent>& consent);
    void personTyped(const QString& name, QDate birthDate); // to look for a booking of theirs
    void bookingChosen(const BookingKey& booking);

protected:
    void retranslate() override;
    void go() override;

private:
    [[nodiscard]] QWidget* makeLeft();
    [[nodiscard]] QWidget* makeRight();
    void makePerson(QGridLayout& grid);
    void prefill(const Person& person);
    void showCategories();
    void showCategory(); // its evidence, its service, whether somebody has to approve
    void showDocuments();
    void showConsent();
    void personChanged();
    [[nodiscard]] const WalkInCategory* category() const;
    [[nodiscard]] int taken() const; // of the chosen category
    [[nodiscard]] bool asksConsent() const;
    [[nodiscard]] std::optional<WalkIn> walkIn() const;
    [[nodiscard]] std::vector<WalkInProblem> problems(const WalkIn& made) const;
    void focusOn(WalkInProblem problem);

    View m_view;
    const Session& m_session;
    QString m_bookingKey;
    std::map<CategoryId, int> m_taken;
    std::vector<SearchHit> m_hits;
    QTimer m_typed; // waits for a pause in typing
    QLabel* m_categoryLabel;
    RowList* m_categories;
    QLabel* m_evidence;
    QLabel* m_hitsLabel;
    RowList* m_hitList;
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
    QLabel* m_wordsLabel = nullptr;
    QLineEdit* m_words;
    TickBox* m_priority;
    DocumentTicks* m_documents;
    ConsentFields* m_consent;
};
