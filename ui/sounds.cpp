// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sounds.h"

#include <QSoundEffect>
#include <QUrl>

namespace {

QUrl fileOf(Manner manner)
{
    switch (manner) {
    case Manner::Admitted:
        return QUrl(QStringLiteral("qrc:/sounds/admitted.wav"));
    case Manner::Refused:
        return QUrl(QStringLiteral("qrc:/sounds/refused.wav"));
    case Manner::Attention:
    case Manner::Unknown:
        break;
    }
    return QUrl(QStringLiteral("qrc:/sounds/attention.wav"));
}

} // namespace

Sounds::Sounds(QObject* parent) : QObject(parent) {}

void Sounds::play(Manner manner)
{
    if (m_muted)
        return;
    QSoundEffect*& effect = m_effects[manner];
    if (effect == nullptr) {
        effect = new QSoundEffect(this);
        effect->setSource(fileOf(manner));
        effect->setVolume(0.6F);
    }
    effect->play();
}
