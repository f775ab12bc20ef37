// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/office.h"

#include <QString>

#include <optional>
#include <vector>

// The three things to do about a document.
enum class Aspect { Original, Copy, Identical };

// One line of the checklist.
struct DocumentCheck
{
    Document document;
    bool required = true;
    bool original = false, copy = false, identical = false;
    QString differs{}; // what is not identical, in the officer's words; non-empty: not identical

    [[nodiscard]] bool asks(Aspect aspect) const; // whether this document asks for it at all
    [[nodiscard]] bool ticked(Aspect aspect) const;
    void tick(Aspect aspect, bool on);
    [[nodiscard]] bool complete() const;
};

// The documents of one service, as checked so far. A value: the desk keeps it with the card.
struct Checklist
{
    std::vector<DocumentCheck> lines;

    // Those of `service`; documents for an e-KTP from outside the area only when `outsideArea`.
    // Ticks already made for the same documents are kept from `previous`.
    [[nodiscard]] static Checklist of(const Service& service, bool outsideArea,
                                      const Checklist& previous = {});
    [[nodiscard]] bool complete() const; // all required ticks are made
    struct Place
    {
        int line = 0;
        Aspect aspect = Aspect::Original;
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] std::optional<Place> firstOpen() const;  // none: complete
    [[nodiscard]] std::vector<DocumentId> missing() const; // not complete and not "differs"
    [[nodiscard]] std::vector<DocumentCheck> differing() const;
    void tickRequired(); // one key ticks all that is required
};
