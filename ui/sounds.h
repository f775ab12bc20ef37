// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QObject>

#include <map>

class QSoundEffect;

// Says the verdict's manner to the ear. Loaded with the first sound, so that a start does not wait.
class Sounds : public QObject
{
    Q_OBJECT

public:
    explicit Sounds(QObject* parent = nullptr);

    void setMuted(bool muted) { m_muted = muted; }
    void play(Manner manner);

private:
    std::map<Manner, QSoundEffect*> m_effects;
    bool m_muted = false;
};
