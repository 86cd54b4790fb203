// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/labeledit.h"

#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "widgets/records/recordlistedit.h"
#include "widgets/records/recordpicker.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace entente {

namespace {

constexpr int everyone = 0;
constexpr int onlySome = 1;
constexpr int nameWidth = 92; // as beside the other fields of a form

} // namespace

LabelEdit::LabelEdit(std::shared_ptr<const FieldInput> input, const Theme &theme, QWidget *parent)
    : ComposedEditor(parent)
    , input_(std::move(input))
    , policy_(new QComboBox(this))
    , level_(new QComboBox(this))
    , release_(new QComboBox(this))
    , releasedTo_(new RecordListEdit(PickerScope::releases(), tr("Releasable to"), input_, theme, this))
    , handling_(new QLineEdit(this))
    , equals_(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    addPart(*grid, 0, tr("Policy"), *policy_, tr("Whose rules the level is one of."));
    addPart(*grid, 1, tr("Level"), *level_, tr("From the lowest to the highest of the policy."));
    equals_->setProperty("quiet", true);
    equals_->setWordWrap(true);
    grid->addWidget(equals_, 2, 1);
    addPart(*grid, 3, tr("Releasable"), *release_, tr("Whom the record may be shown to."));
    grid->addWidget(releasedTo_, 4, 1);
    addPart(*grid, 5, tr("Handling"), *handling_, tr("A note on how to handle it."));
    // What the person writes as a policy need not be known to the plan yet.
    policy_->setEditable(true);
    policy_->setInsertPolicy(QComboBox::NoInsert);
    release_->addItems({tr("to everyone"), tr("only to …")});
    for (QComboBox *box : {policy_, level_, release_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    connect(policy_, &QComboBox::currentTextChanged, this, [this] {
        if (!filling_)
            fillLevels(level_->currentText());
        partsChanged();
    });
    connect(level_, &QComboBox::currentTextChanged, this, &LabelEdit::partsChanged);
    connect(release_, &QComboBox::currentIndexChanged, this, &LabelEdit::partsChanged);
    connect(handling_, &QLineEdit::textEdited, this, &LabelEdit::partsChanged);
    connect(releasedTo_, &ComposedEditor::edited, this, &LabelEdit::partsChanged);
    connect(releasedTo_, &ComposedEditor::jumpRequested, this, &ComposedEditor::jumpRequested);
    setFocusProxy(policy_);
    setText({});
}

void LabelEdit::addPart(QGridLayout &grid, int row, const QString &title, QWidget &part, const QString &help)
{
    auto *label = new QLabel(title, this);
    label->setProperty("quiet", true);
    label->setBuddy(&part);
    label->setToolTip(help);
    part.setToolTip(help);
    part.setAccessibleName(title);
    part.setAccessibleDescription(help);
    grid.addWidget(label, row, 0);
    grid.addWidget(&part, row, 1);
}

void LabelEdit::fillPolicies(const QString &current)
{
    const auto &algebra = input_->plan().derived<LabelAlgebra>();
    QStringList policies{QString()};
    for (const QString &policy : algebra.policies())
        policies << policy;
    if (!policies.contains(current))
        policies << current;
    QStringList shown;
    for (int i = 0; i < policy_->count(); ++i)
        shown << policy_->itemText(i);
    if (shown != policies) {
        policy_->clear();
        policy_->addItems(policies);
    }
    if (policy_->currentText() != current)
        policy_->setCurrentText(current);
    const Label &standard = algebra.defaultLabel();
    policy_->lineEdit()->setPlaceholderText(
        standard.isEmpty() ? tr("no label")
                           : tr("as the plan: %1/%2").arg(standard.parts().policy, standard.parts().level));
}

void LabelEdit::fillLevels(const QString &current)
{
    const QSignalBlocker quiet(level_);
    level_->clear();
    level_->addItem(QString());
    const QString policy = policy_->currentText().trimmed();
    if (!policy.isEmpty())
        for (const QString &level : input_->plan().derived<LabelAlgebra>().levels(policy))
            level_->addItem(level);
    // A level that the policy lacks is kept when it stands in the record, not when the policy was changed.
    int place = level_->findText(current);
    if (place < 0 && filling_) {
        level_->addItem(current);
        place = level_->count() - 1;
    }
    level_->setCurrentIndex(std::max(0, place));
}

QString LabelEdit::text() const
{
    const QString policy = policy_->currentText().trimmed();
    const QString level = level_->currentText();
    const QString handling = handling_->text().trimmed();
    const bool restricted = release_->currentIndex() == onlySome;
    if (policy.isEmpty() && level.isEmpty() && handling.isEmpty() && !restricted)
        return {};
    QString text = policy + QLatin1Char('/') + level;
    if (restricted) {
        QString names = releasedTo_->text();
        text += QLatin1String("//REL");
        if (!names.isEmpty())
            text += QLatin1Char(' ') + names.replace(QLatin1String("; "), QLatin1String(";"));
    }
    if (!handling.isEmpty())
        text += QLatin1String("//") + handling;
    return text;
}

void LabelEdit::setText(const QString &text)
{
    filling_ = true;
    // Names stay as written here; whether they are known is checked when the field is read.
    Label::Parts parts;
    const auto label = parseLabel(text, [](QStringView) { return Uuid::create(); });
    if (label.has_value() && !label.assume_value().isEmpty())
        parts = label.assume_value().parts();
    fillPolicies(parts.policy);
    fillLevels(parts.level);
    handling_->setText(parts.handling);
    release_->setCurrentIndex(parts.releasableTo ? onlySome : everyone);
    QString names;
    if (parts.releasableTo) {
        const auto begin = text.indexOf(QLatin1String("//REL")) + 5;
        const auto end = text.indexOf(QLatin1String("//"), begin);
        names = text.mid(begin, end < 0 ? -1 : end - begin).trimmed();
    }
    releasedTo_->setText(names);
    filling_ = false;
    updateParts();
}

void LabelEdit::setInput(std::shared_ptr<const FieldInput> input)
{
    input_ = std::move(input);
    releasedTo_->setInput(input_);
    // What stands in the parts stays, half a label too.
    filling_ = true;
    fillPolicies(policy_->currentText());
    fillLevels(level_->currentText());
    filling_ = false;
    updateParts();
}

void LabelEdit::setTheme(const Theme &theme)
{
    releasedTo_->setTheme(theme);
}

void LabelEdit::setReadOnly(bool readOnly)
{
    for (QWidget *part : std::initializer_list<QWidget *>{policy_, level_, release_, handling_})
        part->setEnabled(!readOnly);
    releasedTo_->setReadOnly(readOnly);
}

void LabelEdit::partsChanged()
{
    if (filling_)
        return;
    updateParts();
    emit edited();
}

void LabelEdit::updateParts()
{
    releasedTo_->setVisible(release_->currentIndex() == onlySome);
    QStringList same;
    for (const auto &[policy, level] :
         input_->plan().derived<LabelAlgebra>().equivalents(policy_->currentText().trimmed(), level_->currentText()))
        same << policy + QLatin1Char('/') + level;
    equals_->setText(same.isEmpty() ? QString() : tr("Equals %1").arg(same.join(QLatin1String(", "))));
    equals_->setVisible(!same.isEmpty());
}

} // namespace entente

#include "moc_labeledit.cpp"
