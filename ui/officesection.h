// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "ui/editform.h"
#include "ui/edittable.h"
#include "words/wording.h"

#include <QWidget>

class QVBoxLayout;

// One part of the office's profile on the office page. Fills itself from a profile, and writes
// what can be read back into one; what cannot be read is said.
class OfficeSection : public QWidget
{
    Q_OBJECT

public:
    explicit OfficeSection(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QStringList keys() const = 0; // of the profile's file that it edits
    virtual void retranslate(words::Language language) = 0;
    virtual void show(const Office& office) = 0;
    virtual void read(Office& office) const = 0;
    // Choices that other parts give; `draft` is the last one that could be read as a whole.
    virtual void lookAt(const Office& draft, const Office& before);
    virtual void takeFocus();
    [[nodiscard]] QStringList complaints() const;
    [[nodiscard]] bool isAbout(const ProfileError& error) const;
    void mark(const std::vector<ProfileError>& errors);

Q_SIGNALS:
    void changed();

protected:
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] words::Language language() const { return m_language; }
    void setLanguage(words::Language language) { m_language = language; }
    EditTable* addTable(std::vector<EditField> fields, const char* list = "", int stretch = 1);
    EditForm* addForm(std::vector<EditField> fields);
    [[nodiscard]] QString words(const LocalText& text) const
    {
        return words::text(text, m_language);
    }

private:
    const Theme& m_theme;
    QVBoxLayout* m_column;
    words::Language m_language = words::Language::Indonesian;
    std::vector<EditTable*> m_tables;
    std::vector<EditForm*> m_forms;
};

// An id for what was added: what is given, else made of the name ("Lanjut usia": lanjut-usia).
[[nodiscard]] QString idFor(const QString& given, const QString& name);
