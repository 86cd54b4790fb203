// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/valuedialog.h"

#include "widgets/records/fieldeditors.h"
#include "widgets/theme/applytheme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

ValueDialog::ValueDialog(const Kind &kind, const Snapshot &plan, int field, int count, QWidget *parent)
    : QDialog(parent)
    , kind_(kind)
    , input_(std::make_shared<FieldInput>(kind, plan))
    , fields_(new QComboBox(this))
    , place_(new QVBoxLayout)
    , problem_(new QLabel(this))
    , change_(nullptr)
{
    setWindowTitle(tr("Change several %1").arg(midSentence(Kind::tr(kind.titlePlural))));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(420, 200);
    for (int i = 0; i < int(kind.fields.size()); ++i)
        fields_->addItem(titleWithUnit(kind.fields[std::size_t(i)]), i);
    fields_->setCurrentIndex(field);
    fields_->setAccessibleName(tr("Column"));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(this);
    change_ =
        buttons->addButton(count == 1 ? tr("Change 1 record") : tr("Change %1 records").arg(QLocale().toString(count)),
                           QDialogButtonBox::ActionRole);
    change_->setProperty("primary", true);
    change_->setDefault(true);
    repolish(*change_);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout;
    form->addRow(tr("&Column"), fields_);
    form->addRow(tr("New value"), place_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(problem_);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(fields_, &QComboBox::currentIndexChanged, this, &ValueDialog::fieldChanged);
    connect(change_, &QPushButton::clicked, this, &ValueDialog::change);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fieldChanged();
}

void ValueDialog::fieldChanged()
{
    delete editor_;
    const Field &field = kind_.fields[std::size_t(fields_->currentIndex())];
    editor_ = createFieldEditor(field, input_, this);
    editor_->setAccessibleName(tr("New value"));
    place_->addWidget(editor_);
    problem_->setText(editorHint(field, *input_, {}));
    editor_->setFocus();
}

void ValueDialog::change()
{
    const int field = fields_->currentIndex();
    const auto text = input_->toFileText(kind_.fields[std::size_t(field)], editorText(*editor_));
    if (text.has_error())
        return showProblem(text.assume_error());
    emit chosen(field, text.assume_value());
}

void ValueDialog::showProblem(const Error &error)
{
    problem_->setText(error.message());
    editor_->setFocus();
}

} // namespace entente

#include "moc_valuedialog.cpp"
