// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array aspects{Aspect::Original, Aspect::Copy, Aspect::Identical};

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

const DocumentCheck* lineOf(const Checklist& checklist, const DocumentId& id)
{
    const auto found = std::ranges::find_if(
        checklist.lines, [&](const DocumentCheck& line) { return line.document.id == id; });
    return found == checklist.lines.end() ? nullptr : &*found;
}

DocumentCheck lineFor(const Document& document, const Checklist& previous)
{
    DocumentCheck line{document};
    line.required = document.when != Document::When::IfAny;
    if (const DocumentCheck* before = lineOf(previous, document.id)) {
        line.original = before->original && document.original;
        line.copy = before->copy && document.copy;
        line.identical = before->identical && document.identical;
        line.differs = before->differs;
    }
    return line;
}

} // namespace

bool DocumentCheck::asks(Aspect aspect) const
{
    switch (aspect) {
    case Aspect::Original:
        return document.original;
    case Aspect::Copy:
        return document.copy;
    case Aspect::Identical:
        return document.identical;
    }
    return false;
}

bool DocumentCheck::ticked(Aspect aspect) const
{
    switch (aspect) {
    case Aspect::Original:
        return original;
    case Aspect::Copy:
        return copy;
    case Aspect::Identical:
        return identical;
    }
    return false;
}

void DocumentCheck::tick(Aspect aspect, bool on)
{
    switch (aspect) {
    case Aspect::Original:
        original = on;
        return;
    case Aspect::Copy:
        copy = on;
        return;
    case Aspect::Identical:
        identical = on;
        if (on)
            differs.clear(); // found identical after all
        return;
    }
}

// What differs is never complete, whatever is ticked, and even on a paper that need not be shown.
bool DocumentCheck::complete() const
{
    if (!isBlank(differs))
        return false;
    return !required ||
           std::ranges::all_of(aspects, [this](Aspect a) { return !asks(a) || ticked(a); });
}

Checklist Checklist::of(const Service& service, bool outsideArea, const Checklist& previous)
{
    Checklist checklist;
    for (const Document& document : service.documents) {
        if (document.when != Document::When::OutsideArea || outsideArea)
            checklist.lines.push_back(lineFor(document, previous));
    }
    return checklist;
}

bool Checklist::complete() const
{
    return std::ranges::all_of(lines, &DocumentCheck::complete);
}

std::optional<Checklist::Place> Checklist::firstOpen() const
{
    for (size_t i = 0; i < lines.size(); ++i) {
        const DocumentCheck& line = lines[i];
        if (line.complete())
            continue;
        for (const Aspect aspect : aspects) {
            if (line.required && line.asks(aspect) && !line.ticked(aspect))
                return Place{static_cast<int>(i), aspect};
        }
        return Place{static_cast<int>(i), Aspect::Identical}; // all ticked, but it differs
    }
    return std::nullopt;
}

std::vector<DocumentId> Checklist::missing() const
{
    std::vector<DocumentId> ids;
    for (const DocumentCheck& line : lines) {
        if (!line.complete() && isBlank(line.differs))
            ids.push_back(line.document.id);
    }
    return ids;
}

std::vector<DocumentCheck> Checklist::differing() const
{
    std::vector<DocumentCheck> found;
    std::ranges::copy_if(lines, std::back_inserter(found),
                         [](const DocumentCheck& line) { return !isBlank(line.differs); });
    return found;
}

void Checklist::tickRequired()
{
    for (DocumentCheck& line : lines) {
        if (!line.required)
            continue;
        for (const Aspect aspect : aspects) {
            const bool differs = aspect == Aspect::Identical && !isBlank(line.differs);
            if (line.asks(aspect) && !differs)
                line.tick(aspect, true);
        }
    }
}
