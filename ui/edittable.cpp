// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edittable.h"

#include "ui/editform.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/signs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace {

// Asks for no more room than it needs, so that a page scrolls only where it must.
class Cells : public QTableView
{
public:
    using QTableView::QTableView;
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QTableView::sizeHint().width(), minimumHeight()};
    }
};

} // namespace

// Cells are edited in place, choices by a box.
class EditTable::Painter : public QStyledItemDelegate
{
public:
    Painter(const Theme& theme, const EditModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {}

    // Ticks look as they do everywhere else, and the whole cell may be hit.
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        if (!isFlag(index))
            return QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.color(Tint::Selection));
        const int side = m_theme.px(18);
        const QRectF box(option.rect.left() + 6, option.rect.center().y() - side / 2.0 + 0.5, side,
                         side);
        const bool on = editfield::isOn(index.data(Qt::EditRole).toString());
        painter->setPen(on ? QPen(Qt::NoPen) : QPen(m_theme.color(Tint::FieldLine), 2));
        painter->setBrush(m_theme.color(on ? Tint::AccentFill : Tint::Card));
        painter->drawRoundedRect(on ? box : box.adjusted(1, 1, -1, -1), side * 0.26, side * 0.26);
        if (on)
            signs::tick(*painter, box, m_theme.color(Tint::OnAccent), side * 0.1);
        painter->restore();
    }
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        if (!isFlag(index))
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const bool hit = event->type() == QEvent::MouseButtonRelease ||
                         (event->type() == QEvent::KeyPress &&
                          static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
        if (!hit)
            return false;
        const bool on = editfield::isOn(index.data(Qt::EditRole).toString());
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        const EditField& field = m_model.fields().at(static_cast<size_t>(index.column()));
        if (field.kind != EditField::Kind::Choice) {
            auto* edit = new QLineEdit(parent);
            edit->setProperty("look", QStringLiteral("cell"));
            edit->setMaxLength(300);
            edit->setAccessibleName(m_model.headings().value(index.column()));
            return edit;
        }
        auto* box = new QComboBox(parent);
        box->setProperty("look", QStringLiteral("cell"));
        box->setAccessibleName(m_model.headings().value(index.column()));
        for (const auto& [value, words] : m_model.choices(index.column()))
            box->addItem(words, value);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        const QString value = index.data(Qt::EditRole).toString();
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(box->findData(value));
        else
            static_cast<QLineEdit*>(editor)->setText(value);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        const auto* box = qobject_cast<QComboBox*>(editor);
        if (box != nullptr && box->currentIndex() < 0)
            return;
        model->setData(index, box != nullptr ? box->currentData().toString()
                                             : static_cast<QLineEdit*>(editor)->text());
    }

private:
    [[nodiscard]] bool isFlag(const QModelIndex& index) const
    {
        return m_model.fields().at(static_cast<size_t>(index.column())).kind ==
               EditField::Kind::Flag;
    }

    const Theme& m_theme;
    const EditModel& m_model;
};

EditTable::EditTable(const Theme& theme, std::vector<EditField> fields, QString list,
                     QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_list(std::move(list)),
      m_model(new EditModel(theme, std::move(fields), this)),
      m_name(labels::text("heading")),
      m_view(new Cells),
      m_add(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ins"))),
      m_take(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Del")))
{
    auto* heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(m_name, 1);
    heading->addWidget(m_add);
    heading->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(heading);
    column->addWidget(m_view, 1);
    makeView();
    makeForm(theme);
    connect(m_add, &QPushButton::clicked, this, &EditTable::addRow);
    connect(m_take, &QPushButton::clicked, this, &EditTable::takeRow);
    connect(m_model, &EditModel::edited, this, &EditTable::changed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EditTable::choose);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EditTable::showRow);
    retranslate();
}

void EditTable::makeView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new Painter(m_theme, *m_model, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false); // Tab leads on, arrows lead around
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_theme.px(20) + 16);
    m_view->setMinimumHeight(m_theme.px(20) * 5);
    m_view->installEventFilter(this);
    QHeaderView* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    const auto& fields = m_model->fields();
    const auto isText = [](const EditField& field) {
        return field.inTable &&
               (field.kind == EditField::Kind::Text || field.kind == EditField::Kind::Spans);
    };
    const bool anyText = std::ranges::any_of(fields, isText);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        const EditField& field = fields[static_cast<size_t>(i)];
        const bool wide = anyText ? isText(field) : field.kind == EditField::Kind::Choice;
        header->setSectionResizeMode(i,
                                     wide ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        m_view->setColumnHidden(i, !field.inTable);
    }
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now, const QModelIndex& before) {
                if (m_taking || now.row() == before.row())
                    return;
                showRow();
                Q_EMIT rowChosen(now.row());
            });
}

void EditTable::makeForm(const Theme& theme)
{
    std::vector<EditField> fields;
    const auto& all = m_model->fields();
    if (std::ranges::all_of(all, &EditField::inTable))
        return;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == EditField::Kind::Fixed)
            continue;
        fields.push_back(all[i]);
        m_formFields.push_back(static_cast<int>(i));
    }
    m_form = new EditForm(theme, std::move(fields));
    static_cast<QVBoxLayout*>(layout())->addWidget(m_form);
    connect(m_form, &EditForm::edited, this, [this](int field, const QString& value) {
        if (const int row = currentRow(); row >= 0)
            m_model->setCell(row, m_formFields.at(static_cast<size_t>(field)), value);
    });
}

void EditTable::fixRows()
{
    m_fixed = true;
    m_view->setMinimumHeight(8 * m_view->verticalHeader()->defaultSectionSize() + 8); // a week
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add->hide();
    m_take->hide();
}

void EditTable::setTexts(const QString& name, const QStringList& headings)
{
    m_name->setText(name);
    m_view->setAccessibleName(name);
    m_model->setHeadings(headings);
    if (m_form == nullptr)
        return;
    QStringList ofForm;
    for (const int column : m_formFields)
        ofForm += headings.value(column);
    m_form->setLabels(ofForm);
}

void EditTable::retranslate()
{
    m_add->setWords(tr("Add"));
    m_take->setWords(tr("Take out"));
}

void EditTable::setChoices(int column, const EditChoices& choices)
{
    m_model->setChoices(column, choices);
    const auto place = std::ranges::find(m_formFields, column);
    if (m_form != nullptr && place != m_formFields.end())
        m_form->setChoices(static_cast<int>(place - m_formFields.begin()), choices);
}

void EditTable::setRows(EditModel::Rows rows)
{
    m_model->setRows(std::move(rows));
}

void EditTable::choose()
{
    if (m_model->rowCount() > 0 && currentRow() < 0)
        setCurrentRow(0);
    showRow();
    Q_EMIT rowChosen(currentRow());
}

int EditTable::currentRow() const
{
    return m_view->currentIndex().row();
}

void EditTable::setCurrentRow(int row)
{
    int column = std::max(0, m_view->currentIndex().column());
    while (column < m_model->columnCount() && m_view->isColumnHidden(column))
        ++column;
    m_view->setCurrentIndex(m_model->index(row, column));
}

void EditTable::showRow()
{
    const int row = currentRow();
    const bool any = row >= 0 && row < m_model->rowCount();
    m_take->setEnabled(any);
    if (m_form == nullptr)
        return;
    m_form->setEnabled(any);
    QStringList values;
    std::set<int> faulty;
    for (size_t i = 0; any && i < m_formFields.size(); ++i) {
        values += m_model->rows().at(static_cast<size_t>(row)).at(m_formFields[i]);
        if (m_model->isFaulty(row, m_formFields[i]))
            faulty.insert(static_cast<int>(i));
    }
    m_form->setValues(values);
    m_form->setMarks(faulty);
}

void EditTable::addRow()
{
    if (m_fixed)
        return;
    QStringList row = m_newRow;
    row.resize(m_model->columnCount());
    m_model->addRow(row);
    setCurrentRow(m_model->rowCount() - 1);
    m_view->setFocus();
}

void EditTable::takeRow()
{
    const int row = currentRow();
    if (m_fixed || row < 0)
        return;
    Q_EMIT rowTaken(row);
    m_taking = true;
    m_model->takeRow(row);
    m_taking = false;
    if (m_model->rowCount() > 0)
        setCurrentRow(std::min(row, m_model->rowCount() - 1));
    showRow();
    Q_EMIT rowChosen(currentRow());
}

bool EditTable::key(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view->currentIndex().isValid())
            m_view->edit(m_view->currentIndex());
        return true;
    case Qt::Key_Insert:
        addRow();
        return true;
    case Qt::Key_Delete:
        takeRow();
        return true;
    default:
        return false;
    }
}

bool EditTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && key(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

QStringList EditTable::complaints() const
{
    return m_model->complaints();
}

// "walk_ins[3].name.en" is the cell of row 3 under the field "name.en".
void EditTable::mark(const std::vector<ProfileError>& errors)
{
    std::set<std::pair<int, int>> cells;
    const QString start = m_list + u'[';
    for (const ProfileError& error : errors) {
        const qsizetype end = error.place.indexOf(u']');
        if (m_list.isEmpty() || !error.place.startsWith(start) || end < 0)
            continue;
        const int row = QStringView(error.place).mid(start.size(), end - start.size()).toInt();
        const QString key = error.place.mid(end + 2);
        const auto& fields = m_model->fields();
        const auto field = std::ranges::find(fields, key, &EditField::key);
        if (row < m_model->rowCount())
            cells.emplace(row, field == fields.end() ? 0 : int(field - fields.begin()));
    }
    m_model->setMarks(std::move(cells));
    showRow();
}

void EditTable::addButton(QWidget* button)
{
    auto* heading = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    heading->insertWidget(1, button);
}

void EditTable::takeFocus()
{
    m_view->setFocus();
}
