// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/newrecordform.h"

#include "model/records/identity.h"
#include "widgets/records/fieldeditors.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int fieldWidth = 200;

bool isAsked(const Kind &kind, const Field &field)
{
    return field.required || field.identity || &field == kind.nameField();
}

} // namespace

QString freeKey(const Kind &kind, const Snapshot &plan, const QString &key)
{
    qsizetype digits = key.size();
    while (digits > 0 && key.at(digits - 1).isDigit() && key.size() - digits < 9)
        --digits;
    const bool counted = digits < key.size();
    const QString stem = counted ? key.left(digits) : key + QLatin1Char('-');
    const int width = counted ? int(key.size() - digits) : 1;
    for (int number = counted ? key.mid(digits).toInt() + 1 : 2;; ++number) {
        QString candidate = stem + QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
        if (references(plan).find(kind, candidate).isNull())
            return candidate;
    }
}

NewRecordForm::NewRecordForm(const Kind &kind, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , kind_(kind)
    , theme_(theme)
    , title_(new QLabel(this))
    , error_(new QLabel(this))
    , add_(new QPushButton(tr("Add %1").arg(midSentence(Kind::tr(kind.title))), this))
    , addNext_(new QPushButton(tr("Add and next"), this))
    , cancel_(new QPushButton(tr("Cancel"), this))
{
    setProperty("panel", true);
    setAccessibleName(tr("New %1").arg(midSentence(Kind::tr(kind.title))));
    title_->setProperty("section", true);
    error_->setWordWrap(true);
    error_->setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setRetainSizeWhenHidden(true);
    error_->setSizePolicy(policy);
    add_->setProperty("primary", true);
    addNext_->setToolTip(tr("Adds it and asks for the next one (Ctrl+Enter)"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(error_, 1);
    buttons->addWidget(cancel_);
    buttons->addWidget(addNext_);
    buttons->addWidget(add_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(title_);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(add_, &QPushButton::clicked, this, [this] { submit(false); });
    connect(addNext_, &QPushButton::clicked, this, [this] { submit(true); });
    connect(cancel_, &QPushButton::clicked, this, &NewRecordForm::close);
    setTheme(theme);
    hide();
}

void NewRecordForm::setTheme(const Theme &theme)
{
    theme_ = theme;
    // Text in the colour of a refusal does not reach 4.5 to 1 on every surface; on its own fill it does.
    QPalette palette = error_->palette();
    palette.setColor(QPalette::Window, theme.statusShort.fill);
    palette.setColor(QPalette::WindowText, theme.statusShort.text);
    error_->setPalette(palette);
    error_->setAutoFillBackground(true);
    error_->setMargin(6);
    error_->setVisible(!error_->text().isEmpty());
}

void NewRecordForm::start(const Snapshot &plan, const RecordPtr &like)
{
    input_ = std::make_shared<const FieldInput>(kind_, plan);
    like_ = like;
    const QString kind = midSentence(Kind::tr(kind_.title));
    title_->setText(like ? tr("New %1 like %2").arg(kind, displayName(kind_, *like, references(plan)))
                         : tr("New %1").arg(kind));
    error_->clear();
    error_->hide();
    const int width = parentWidget() ? parentWidget()->width() - 64 : 3 * fieldWidth;
    buildEditors(std::clamp(width / (fieldWidth + 16), 1, 4));
    for (const Entry &entry : entries_) {
        QString text = like ? input_->startText(*entry.field, *like) : QString();
        if (like && entry.field == kind_.keyField())
            text = freeKey(kind_, plan, text);
        setEditorText(*entry.editor, text);
    }
    show();
    if (!entries_.empty())
        entries_.front().editor->setFocus();
}

void NewRecordForm::buildEditors(int columns)
{
    entries_.clear();
    delete fields_;
    fields_ = new QWidget(this);
    auto *grid = new QGridLayout(fields_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (const Field &field : kind_.fields) {
        if (!isAsked(kind_, field))
            continue;
        const int place = int(entries_.size());
        const QString title = titleWithUnit(field);
        auto *label = new QLabel(field.required ? title : tr("%1 (optional)").arg(title), fields_);
        label->setProperty("quiet", true);
        QWidget *editor = createFieldEditor(field, input_, fields_);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            if (field.type == FieldType::Date)
                line->setPlaceholderText(tr("2026, 2026-03 or a day"));
            else if (field.isReference())
                line->setPlaceholderText(tr("Key or name"));
        }
        editor->setMinimumWidth(fieldWidth * 3 / 4);
        editor->setMaximumWidth(fieldWidth * 2);
        editor->setMaximumHeight(64);
        editor->setToolTip(Kind::tr(field.help));
        editor->installEventFilter(this);
        label->setBuddy(editor);
        grid->addWidget(label, 2 * (place / columns), place % columns);
        grid->addWidget(editor, 2 * (place / columns) + 1, place % columns);
        grid->setColumnStretch(place % columns, 1);
        entries_.push_back({&field, editor});
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, fields_);
    QWidget *last = nullptr;
    for (const Entry &entry : entries_) {
        if (last)
            setTabOrder(last, entry.editor);
        last = entry.editor;
    }
    for (QWidget *button : {add_, addNext_, cancel_}) {
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

QWidget *NewRecordForm::editor(QStringView fieldName) const
{
    for (const Entry &entry : entries_)
        if (fieldName == QLatin1String(entry.field->name))
            return entry.editor;
    return nullptr;
}

QString NewRecordForm::errorText() const
{
    return error_->text();
}

void NewRecordForm::submit(bool next)
{
    const std::shared_ptr<Record> record = like_ ? kind_.copy(*like_) : kind_.create();
    record->id = Uuid::create();
    for (const Entry &entry : entries_) {
        if (const auto read = input_->put(*entry.field, *record, editorText(*entry.editor)); read.has_error()) {
            showFieldError(entry, read.assume_error());
            return;
        }
        if (entry.field->required && isEmptyValue(*entry.field, *record)) {
            showFieldError(entry, {ErrorCode::BadInput,
                                   tr("“%1” is needed.").arg(Kind::tr(entry.field->title)),
                                   {},
                                   Kind::tr(entry.field->help)});
            return;
        }
    }
    emit submitted(record, next);
}

void NewRecordForm::added(const Snapshot &plan, bool next)
{
    if (!next) {
        close();
        return;
    }
    // The next one is like this one in all but its key: contributions of one member are entered in a row.
    input_ = std::make_shared<const FieldInput>(kind_, plan);
    std::vector<QString> kept;
    for (const Entry &entry : entries_)
        kept.push_back(editorText(*entry.editor));
    const int columns = std::max(1, static_cast<QGridLayout *>(fields_->layout())->columnCount());
    buildEditors(columns);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const bool isName = entries_[i].field == kind_.nameField();
        if (entries_[i].field == kind_.keyField())
            setEditorText(*entries_[i].editor, freeKey(kind_, plan, kept[i]));
        else if (!isName)
            setEditorText(*entries_[i].editor, kept[i]);
    }
    error_->clear();
    error_->hide();
    if (!entries_.empty()) {
        entries_.front().editor->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(entries_.front().editor))
            line->selectAll();
    }
}

void NewRecordForm::showFieldError(const Entry &entry, const Error &error)
{
    showError(error);
    entry.editor->setFocus();
}

void NewRecordForm::showError(const Error &error)
{
    QString text = error.message();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    error_->setText(text);
    error_->show();
    QAccessibleEvent event(error_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NewRecordForm::close()
{
    hide();
    emit closed();
}

bool NewRecordForm::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && object->isWidgetType()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            submit(key->modifiers() & Qt::ControlModifier);
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void NewRecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace entente

#include "moc_newrecordform.cpp"
