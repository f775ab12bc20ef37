// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirmdialog.h"

#include "ui/labels.h"

#include <QVBoxLayout>

ConfirmDialog::ConfirmDialog(const Theme& theme, Texts texts, QWidget* parent)
    : Dialog(theme, parent)
{
    setTitle(texts.title);
    setSteps(texts.go, texts.back);
    for (const QString& line : texts.lines) {
        auto* label = labels::text("plain");
        label->setText(line);
        body().addWidget(label);
    }
    body().addStretch(1);
    openAs(520, 180 + 30 * static_cast<int>(texts.lines.size()));
    setAttribute(Qt::WA_DeleteOnClose);
}
