// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/fieldcolumn.h"

#include "widgets/records/taborder.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int nameWidth = 92;

} // namespace

std::vector<const Field *> formOrder(const Kind &kind, const std::vector<const Field *> &left)
{
    std::vector<const Field *> fields;
    for (const FieldGroup group : fieldGroups)
        for (const Field &field : kind.fields)
            if (field.group == group && std::find(left.begin(), left.end(), &field) == left.end())
                fields.push_back(&field);
    return fields;
}

bool belongsTo(const QWidget *part, const QWidget *whole)
{
    for (; part; part = part->parentWidget())
        if (part == whole)
            return true;
    return false;
}

FieldColumn::FieldColumn(const Theme &theme, QWidget *parent)
    : QWidget(parent), theme_(theme), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    connect(qApp, &QApplication::focusChanged, this, &FieldColumn::focusMoved);
}

FieldColumn::~FieldColumn()
{
    // The keyboard leaves an editor that is destroyed, when this object is no form any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void FieldColumn::build(const std::vector<const Field *> &fields, bool headings,
                        const std::shared_ptr<const FieldInput> &input)
{
    delete panel_;
    panelField_ = nullptr;
    const std::vector<FormField *> before = std::exchange(fields_, {});
    for (FormField *field : before) {
        field->hide();
        field->deleteLater(); // it may be the one whose signal brought us here
    }
    while (QLayoutItem *item = column_->takeAt(0)) {
        if (auto *heading = qobject_cast<QLabel *>(item->widget()))
            delete heading;
        delete item;
    }
    std::optional<FieldGroup> group;
    for (const Field *field : fields) {
        if (headings && group != field->group) {
            auto *heading = new QLabel(Kind::tr(groupTitle(field->group)), this);
            QFont font = heading->font();
            font.setWeight(QFont::DemiBold);
            heading->setFont(font);
            heading->setContentsMargins(0, group ? 12 : 4, 0, 2);
            column_->addWidget(heading);
        }
        group = field->group;
        auto *row = new FormField(*field, input, theme_, this);
        row->setNameWidth(nameWidth);
        column_->addWidget(row);
        fields_.push_back(row);
        connect(row, &FormField::decided, this, [this, row] { emit decided(row); });
        connect(row, &FormField::cancelled, row, &FormField::restore);
        connect(row, &FormField::jumpRequested, this, &FieldColumn::jumpRequested);
        connect(row, &FormField::creationRequested, this,
                [this, row](const Kind &kind, const QString &text) { emit creationRequested(row, kind, text); });
    }
    orderKeyboard(*this);
}

void FieldColumn::present(const Record &record, const std::shared_ptr<const FieldInput> &input)
{
    for (FormField *field : fields_)
        field->present(record, input);
}

FormField *FieldColumn::field(QStringView fieldName) const
{
    for (FormField *row : fields_)
        if (fieldName == QLatin1String(row->field().name))
            return row;
    return nullptr;
}

void FieldColumn::focusFirst()
{
    if (!fields_.empty())
        fields_.front()->takeKeyboard();
}

void FieldColumn::setReadOnly(bool readOnly)
{
    for (FormField *field : fields_)
        field->setReadOnly(readOnly);
}

void FieldColumn::setTheme(const Theme &theme)
{
    theme_ = theme;
    for (FormField *field : fields_)
        field->setTheme(theme);
}

void FieldColumn::openUnder(FormField &field, QWidget *panel)
{
    delete panel_;
    panel_ = panel;
    panelField_ = &field;
    column_->insertWidget(column_->indexOf(&field) + 1, panel);
    orderKeyboard(*this);
}

void FieldColumn::closePanel()
{
    FormField *field = std::exchange(panelField_, nullptr);
    if (!panel_)
        return;
    if (field)
        field->takeKeyboard();
    panel_->hide();
    panel_->deleteLater(); // its own signal may have brought us here
    panel_ = nullptr;
}

void FieldColumn::focusMoved(QWidget *from, QWidget *to)
{
    for (FormField *field : fields_) {
        if (field == panelField_ || !belongsTo(from, field) || belongsTo(to, field))
            continue;
        if (field->isChanged() && !field->isRefused())
            emit decided(field);
        return;
    }
}

} // namespace entente

#include "moc_fieldcolumn.cpp"
