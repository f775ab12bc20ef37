// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/askpanel.h"

class QSpinBox;

// F6: hold until a time today.
class HoldPanel : public AskPanel
{
    Q_OBJECT

public:
    explicit HoldPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Card& card, const View& view);
    void retranslate() override;
    void takeFocus() override;

Q_SIGNALS:
    void decided(int minutes);

protected:
    [[nodiscard]] bool take() override;

private:
    void showUntil();

    QLabel* m_minutesLabel;
    QSpinBox* m_minutes;
    QLabel* m_until;
    Instant m_now{};
    Instant m_limit{};
    Zone m_zone = Zone::Wib;
    words::Language m_language = words::Language::Indonesian;
    bool m_allowed = false;
};

// F7: refuse: for the documents, with what is missing or differs, or as the rule says.
class RefusePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit RefusePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Card& card, const View& view);
    void retranslate() override;
    void takeFocus() override;

Q_SIGNALS:
    void documentsRefused();
    void refused(const std::optional<ReasonId>& reason); // none: what the rule says

protected:
    [[nodiscard]] bool take() override;

private:
    [[nodiscard]] QStringList missingDocuments(const Card& card, const View& view) const;
    void showReasons(const Card& card, const View& view);

    QLabel* m_list;
    QLabel* m_reasonLabel;
    RowList* m_reasons;
    std::vector<std::optional<ReasonId>> m_ids; // as the rows
    bool m_forDocuments = false;
};

// F9: another service than booked.
class ServicePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit ServicePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Card& card, const View& view);
    void retranslate() override;
    void takeFocus() override;

Q_SIGNALS:
    void decided(const ServiceId& service);

protected:
    [[nodiscard]] bool take() override;

private:
    RowList* m_services;
    std::vector<ServiceId> m_ids;
};

// Already attended: the first arrival, to compare with the e-KTP of the one who stands here.
class ComparePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit ComparePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Card& card, const View& view);
    void retranslate() override;

Q_SIGNALS:
    void refused(); // somebody else came with this code

protected:
    [[nodiscard]] bool take() override;

private:
    QLabel* m_facts;
};
