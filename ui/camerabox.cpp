// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camerabox.h"

#include <QLineEdit>
#include <QSignalBlocker>

CameraBox::CameraBox(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    connect(this, &QComboBox::activated, this, [this] {
        m_current = currentData().toByteArray();
        Q_EMIT chosen(m_current);
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CameraBox::takeText);
}

void CameraBox::setName(const QString& name)
{
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
}

void CameraBox::setAddressWords(const QString& words)
{
    setToolTip(words);
    lineEdit()->setPlaceholderText(words);
}

void CameraBox::showChoices(const std::vector<CameraChoice>& choices, const QByteArray& current,
                            const QString& none)
{
    if (lineEdit()->hasFocus() && lineEdit()->isModified())
        return; // an address is being typed
    const QSignalBlocker quiet(this);
    m_current = current;
    clear();
    if (!none.isEmpty())
        addItem(none, QByteArray());
    for (const CameraChoice& choice : choices)
        addItem(choice.name, choice.id);
    const int listed = findData(current);
    setCurrentIndex(listed);
    if (listed < 0)
        setEditText(QString::fromUtf8(current));
}

// Words that are neither a camera nor an address change nothing, and that is said.
void CameraBox::takeText()
{
    const QString text = currentText().trimmed();
    const int listed = findText(text);
    const QByteArray id = listed >= 0 ? itemData(listed).toByteArray() : text.toUtf8();
    lineEdit()->setModified(false);
    const bool known = listed >= 0 || id == m_current || isCameraAddress(id);
    Q_EMIT refused(known ? QString() : text);
    if (id == m_current || !known)
        return;
    m_current = id;
    Q_EMIT chosen(id);
}
