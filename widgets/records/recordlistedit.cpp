// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordlistedit.h"

#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"
#include "widgets/records/linkbutton.h"
#include "widgets/records/recordpicker.h"
#include "widgets/records/taborder.h"
#include "widgets/theme/icons.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

RecordListEdit::RecordListEdit(PickerScope scope, const QString &name, std::shared_ptr<const FieldInput> input,
                               const Theme &theme, QWidget *parent)
    : ComposedEditor(parent)
    , scope_(scope)
    , input_(std::move(input))
    , theme_(theme)
    , lines_(new QVBoxLayout)
    , picker_(new RecordPicker(std::move(scope), input_->plan(), theme, this))
{
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(0);
    picker_->setEmptiesItself(true);
    picker_->setPlaceholderText(tr("Add by key or name"));
    picker_->setAccessibleName(tr("Add to %1").arg(midSentence(name)));
    setAccessibleName(name);
    setFocusProxy(picker_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(lines_);
    column->addWidget(picker_);
    connect(picker_, &QLineEdit::textEdited, this, &ComposedEditor::edited);
    connect(picker_, &RecordPicker::creationRequested, this, &ComposedEditor::creationRequested);
    connect(picker_, &RecordPicker::chosen, this, [this](const AnyId &, const QString &text) { add(text); });
}

void RecordListEdit::setReadOnly(bool readOnly)
{
    readOnly_ = readOnly;
    picker_->setEnabled(!readOnly);
    rebuild();
}

void RecordListEdit::setCreates(bool creates)
{
    picker_->setCreates(creates);
}

QString RecordListEdit::text() const
{
    QStringList all = items_;
    if (const QString typed = picker_->text().trimmed(); !typed.isEmpty())
        all << typed;
    return all.join(QLatin1String("; "));
}

void RecordListEdit::setText(const QString &text)
{
    QStringList items;
    for (const QString &one : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        items << one.trimmed();
    picker_->clear();
    if (items == items_)
        return;
    items_ = items;
    rebuild();
}

void RecordListEdit::setInput(std::shared_ptr<const FieldInput> input)
{
    input_ = std::move(input);
    picker_->setPlan(input_->plan());
    if (namesShown() != shown_)
        rebuild();
}

void RecordListEdit::setTheme(const Theme &theme)
{
    theme_ = theme;
    picker_->setTheme(theme);
    rebuild();
}

void RecordListEdit::add(const QString &item)
{
    if (!items_.contains(item)) {
        items_ << item;
        rebuild();
    }
    emit edited();
    emit decided();
}

void RecordListEdit::removeAt(int place)
{
    items_.removeAt(place);
    picker_->setFocus(); // the button that had the keyboard goes
    rebuild();
    emit edited();
    emit decided();
}

QStringList RecordListEdit::namesShown() const
{
    const Snapshot &plan = input_->plan();
    QStringList names;
    for (const QString &item : items_) {
        const AnyId record = scope_.read(plan, item);
        names << (record.isEmpty() ? item : displayName(*record.kind, *plan.find(record), references(plan)));
    }
    return names;
}

void RecordListEdit::rebuild()
{
    shown_ = namesShown();
    while (QLayoutItem *item = lines_->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater(); // one of its buttons may be what is being pressed
        }
        delete item;
    }
    const Snapshot &plan = input_->plan();
    for (int place = 0; place < items_.size(); ++place) {
        const AnyId record = scope_.read(plan, items_.at(place));
        const QString &name = shown_.at(place);
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *jump = new LinkButton(line);
        jump->setLink(name, record.isEmpty() ? QIcon() : icon(kindIconName(*record.kind), theme_, IconTone::Quiet));
        jump->setEnabled(!record.isEmpty());
        connect(
            jump, &QPushButton::clicked, this, [this, record] { emit jumpRequested(record); }, Qt::QueuedConnection);
        auto *remove = new QToolButton(line);
        remove->setIcon(icon(u"close", theme_, IconTone::Quiet));
        remove->setToolTip(tr("Take %1 out").arg(name));
        remove->setAccessibleName(remove->toolTip());
        remove->setEnabled(!readOnly_);
        connect(remove, &QToolButton::clicked, this, [this, place] { removeAt(place); });
        row->addWidget(jump, 1);
        row->addWidget(remove);
        lines_->addWidget(line);
    }
    orderKeyboard(*this);
}

} // namespace entente

#include "moc_recordlistedit.cpp"
