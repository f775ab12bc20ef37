// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"

#include <QComboBox>

// Chooses a camera that is plugged in, or takes the address of one in the network.
class CameraBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CameraBox(QWidget* parent = nullptr);

    // `none`: the words for no camera; empty: one must be chosen.
    void showChoices(const std::vector<CameraChoice>& choices, const QByteArray& current,
                     const QString& none);
    void setName(const QString& name);          // for screen readers, of the box and of its field
    void setAddressWords(const QString& words); // what may be typed instead

Q_SIGNALS:
    void chosen(const QByteArray& id);  // or address; empty: none
    void refused(const QString& typed); // neither a camera nor an address; empty: not any more

private:
    void takeText();

    QByteArray m_current;
};
