// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recorddelegate.h"

#include "widgets/records/editornote.h"
#include "widgets/records/fieldeditors.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace entente {

RecordDelegate::RecordDelegate(RecordTableModel &model, QObject *parent) : QStyledItemDelegate(parent), model_(model) {}

QWidget *RecordDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Field &field = model_.field(index.column());
    input_ = std::make_shared<const FieldInput>(model_.kind(), model_.plan(), model_.display().locale());
    editor_ = createFieldEditor(field, input_, parent);
    index_ = index;
    if (note_)
        note_->deleteLater();
    note_ = new EditorNote(model_.theme(), parent);
    auto *self = const_cast<RecordDelegate *>(this);
    connect(editor_, &QObject::destroyed, note_, &QObject::deleteLater);
    if (auto *line = qobject_cast<QLineEdit *>(editor_)) {
        connect(line, &QLineEdit::textEdited, this, &RecordDelegate::updateHint);
        // Enter while a list of keys is open comes here and not through the filter; first the list closes.
        connect(
            line, &QLineEdit::returnPressed, self, [self] { self->commitAnd(Step::Down); }, Qt::QueuedConnection);
    } else if (auto *area = qobject_cast<LongTextEdit *>(editor_)) {
        connect(area, &QPlainTextEdit::textChanged, this, &RecordDelegate::updateHint);
    } else if (auto *box = qobject_cast<ChoiceBox *>(editor_)) {
        connect(box, &ChoiceBox::picked, self, &RecordDelegate::finishEditing, Qt::QueuedConnection);
    }
    return editor_;
}

void RecordDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    startText_ = input_->startText(model_.field(index.column()), model_.record(index.row()));
    if (model_.field(index.column()).type == FieldType::Boolean && !startText_.isEmpty())
        startText_ = input_->display().boolean(startText_ == QLatin1String("yes"));
    setEditorText(*editor, startText_);
    if (auto *area = qobject_cast<LongTextEdit *>(editor))
        area->selectAll();
}

void RecordDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const QRect bounds = editor->parentWidget()->rect();
    QRect place = option.rect.adjusted(0, 0, 0, -1); // the line under the row stays
    if (qobject_cast<LongTextEdit *>(editor))
        place.setSize({std::max(place.width(), 360), 116});
    else if (model_.field(index.column()).isReference())
        place.setWidth(std::max(place.width(), 180));
    else
        place.setWidth(std::max(place.width(), 112));
    if (place.right() > bounds.right())
        place.moveRight(std::max(bounds.right(), place.width() - 1));
    if (place.bottom() > bounds.bottom())
        place.moveBottom(std::max(bounds.bottom(), place.height() - 1));
    editor->setGeometry(place);
    if (editor == editor_)
        QMetaObject::invokeMethod(
            const_cast<RecordDelegate *>(this), [this] { updateHint(); }, Qt::QueuedConnection);
}

void RecordDelegate::updateHint() const
{
    if (!editor_ || !note_ || !index_.isValid())
        return;
    const QString typed = editorText(*editor_);
    if (note_->isRefusal() && note_->isVisible() && typed == startText_)
        return;
    note_->showHint(*editor_, editorHint(model_.field(index_.column()), *input_, typed));
}

bool RecordDelegate::showsRefusal() const
{
    return committing_ || (editor_ && note_ && note_->isRefusal() && note_->isVisible());
}

void RecordDelegate::showRefusal(const Error &error) const
{
    if (!editor_ || !note_)
        return;
    QString text = error.what;
    if (!error.remedy.isEmpty())
        text += QLatin1Char(' ') + error.remedy;
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    note_->showRefusal(*editor_, text);
}

Result<> RecordDelegate::commit() const
{
    if (!index_.isValid())
        return ok();
    const QString typed = editorText(*editor_);
    if (typed == startText_)
        return ok();
    TRY(const QString text, input_->toFileText(model_.field(index_.column()), typed));
    // Tried on a copy first: what can be told about the value alone is told here.
    const Record &record = model_.record(index_.row());
    TRYV(input_->put(model_.field(index_.column()), *model_.kind().copy(record), typed));
    if (!model_.setData(index_, text))
        return model_.lastError();
    return ok();
}

void RecordDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const
{
    if (!editor_ || committing_)
        return;
    if (const auto done = commit(); done.has_error())
        emit refused(done.assume_error());
}

bool RecordDelegate::finishEditing()
{
    if (!editor_ || committing_)
        return true;
    committing_ = true;
    const auto done = commit();
    committing_ = false;
    if (!editor_) // its row went with the change
        return true;
    if (done.has_error()) {
        showRefusal(done.assume_error());
        editor_->setFocus();
        return false;
    }
    QWidget *closing = editor_;
    editor_ = nullptr;
    emit closeEditor(closing, NoHint);
    return true;
}

bool RecordDelegate::commitAnd(Step step)
{
    if (!editor_)
        return false;
    // The next row is the one that is next now: the change may move its own row elsewhere.
    const bool vertical = step == Step::Down || step == Step::Up;
    const QPersistentModelIndex next = index_.sibling(index_.row() + (step == Step::Down ? 1 : -1), index_.column());
    if (!finishEditing())
        return true;
    if (!vertical)
        emit stepRequested(step);
    else if (next.isValid())
        emit moveRequested(next);
    return true;
}

bool RecordDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (object != editor_)
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool shift = key->modifiers() & Qt::ShiftModifier;
        const bool newLine =
            qobject_cast<LongTextEdit *>(object) && key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!newLine)
                return commitAnd(shift ? Step::Up : Step::Down);
            break;
        case Qt::Key_Tab:
            return commitAnd(Step::Right);
        case Qt::Key_Backtab:
            return commitAnd(Step::Left);
        case Qt::Key_Escape: {
            QWidget *closing = editor_;
            editor_ = nullptr;
            emit closeEditor(closing, RevertModelCache);
            return true;
        }
        default:
            return false;
        }
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // it closes the editor, not the window
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        // Lists and menus of the editor take the keyboard for a while; leaving the program is not the end of it either.
        const QWidget *focus = QApplication::focusWidget();
        if (QApplication::activePopupWidget() || !focus || focus == editor_ || editor_->isAncestorOf(focus) ||
            !editor_->isActiveWindow())
            return false;
        committing_ = true;
        const auto done = commit();
        committing_ = false;
        if (done.has_error()) {
            showRefusal(done.assume_error()); // stays open; nothing typed is lost
        } else if (editor_) {
            QWidget *closing = editor_;
            editor_ = nullptr;
            emit closeEditor(closing, NoHint);
        }
        return false;
    }
    return false;
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex().row() == index.row() && !option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, model_.theme().hover);
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setPen(model_.theme().line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace entente

#include "moc_recorddelegate.cpp"
