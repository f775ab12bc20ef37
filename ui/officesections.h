// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/officesection.h"

#include <QDate>

// The sections of the office page besides the arrival rules, each in a file of its own.

class HoursSection : public OfficeSection // week and special hours
{
    Q_OBJECT

public:
    explicit HoursSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    void keepWeek(); // of the special hours that were chosen
    void chooseSpecial(int row);

    EditTable* m_week;
    EditTable* m_special;
    EditTable* m_specialWeek;
    std::vector<EditModel::Rows> m_specialWeeks; // by row of m_special
    int m_chosen = -1;
};

class HolidaysSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit HolidaysSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditTable* m_days;
};

class SlotsSection : public OfficeSection // and the channels' quotas
{
    Q_OBJECT

public:
    explicit SlotsSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditForm* m_quotas;
    EditTable* m_slots;
};

class DocumentsSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit DocumentsSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditForm* m_asks;
    EditTable* m_documents;
};

class ServicesSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit ServicesSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;
    void lookAt(const Office& draft, const Office& before) override;

private:
    void keepDocuments();
    void chooseService(int row);

    EditTable* m_services;
    EditTable* m_documents; // of the service that was chosen
    std::vector<EditModel::Rows> m_ofService;
    int m_chosen = -1;
};

class WalkInsSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit WalkInsSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;
    void lookAt(const Office& draft, const Office& before) override;

private:
    EditTable* m_categories;
};

class ReasonsSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit ReasonsSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditTable* m_reasons;
};

class PrivacySection : public OfficeSection // retention, lock, limits of the hints
{
    Q_OBJECT

public:
    explicit PrivacySection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditForm* m_form;
};

class NamesSection : public OfficeSection
{
    Q_OBJECT

public:
    explicit NamesSection(const Theme& theme);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;

private:
    EditForm* m_form;
};
