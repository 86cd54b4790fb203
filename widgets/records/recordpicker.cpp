// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordpicker.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int rowHeight = 28;
constexpr int mostVisible = 9;
constexpr int narrowest = 280;
constexpr int frame = 12; // lines and padding on both sides

} // namespace

RecordPicker::RecordPicker(PickerScope scope, const Snapshot &plan, const Theme &theme, QWidget *parent)
    : QLineEdit(parent), model_(new PickerModel(std::move(scope), theme, this))
{
    model_->setPlan(plan);
    connect(this, &QLineEdit::textEdited, this, &RecordPicker::open);
}

RecordPicker::~RecordPicker()
{
    delete popup_; // belongs to the window, which may stay
}

void RecordPicker::setPlan(const Snapshot &plan)
{
    close();
    model_->setPlan(plan);
}

void RecordPicker::setTheme(const Theme &theme)
{
    model_->setTheme(theme);
}

void RecordPicker::setCreates(bool creates)
{
    model_->setCreates(creates);
}

bool RecordPicker::isOpen() const
{
    return popup_ && popup_->isVisible();
}

void RecordPicker::open(const QString &typed)
{
    if (isReadOnly() || !isEnabled())
        return;
    model_->search(typed);
    if (model_->rowCount() == 0)
        return close();
    if (popup_ && popup_->parentWidget() != window()) {
        delete popup_;
    }
    if (!popup_) {
        popup_ = new QFrame(window());
        popup_->setProperty("panel", true);
        popup_->setFocusPolicy(Qt::NoFocus);
        popup_->setAccessibleName(tr("Choices for %1").arg(accessibleName()));
        list_ = new QListView(popup_);
        list_->setModel(model_);
        list_->setFocusPolicy(Qt::NoFocus);
        list_->setFrameShape(QFrame::NoFrame);
        list_->setUniformItemSizes(true);
        list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list_->setTextElideMode(Qt::ElideRight);
        list_->setIconSize(QSize(16, 16));
        list_->setAccessibleName(popup_->accessibleName());
        auto *layout = new QVBoxLayout(popup_);
        layout->setContentsMargins(3, 3, 3, 3);
        layout->addWidget(list_);
        connect(list_, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    }
    place();
    popup_->show();
    popup_->raise();
    // Enter takes what is highlighted; without anything typed it takes nothing.
    if (typed.trimmed().isEmpty())
        list_->setCurrentIndex({});
    else
        list_->setCurrentIndex(model_->index(0));
}

void RecordPicker::place()
{
    QWidget *around = window();
    const int row = std::max(rowHeight, list_->sizeHintForRow(0));
    const int height = std::min(mostVisible, model_->rowCount()) * row + frame;
    const int wide = std::min(std::max(narrowest, width()), around->width());
    const QPoint corner = mapTo(around, QPoint(0, 0));
    int y = corner.y() + this->height() + 1;
    if (y + height > around->height())
        y = std::max(0, corner.y() - height - 1);
    const int x = std::clamp(corner.x() + width() - wide, 0, around->width() - wide);
    popup_->setGeometry(x, y, wide, height);
}

void RecordPicker::close()
{
    if (popup_)
        popup_->hide();
}

void RecordPicker::take(int row)
{
    if (model_->isCreation(row)) {
        const Kind &kind = *model_->creationKind();
        const QString text = model_->creationText();
        close();
        emit creationRequested(kind, text);
        return;
    }
    const AnyId record = model_->record(row);
    if (record.isEmpty())
        return;
    const QString text = model_->written(row);
    const QString display = model_->index(row).data().toString();
    close();
    if (empties_)
        clear();
    else
        setText(model_->scope().writing == PickerScope::Writing::Key ? display : text);
    setCursorPosition(0);
    emit chosen(record, text);
}

void RecordPicker::step(int by)
{
    const int count = model_->rowCount();
    const int at = list_->currentIndex().isValid() ? list_->currentIndex().row() + by : by > 0 ? 0 : count - 1;
    list_->setCurrentIndex(model_->index(std::clamp(at, 0, count - 1)));
}

void RecordPicker::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && isOpen()) {
        switch (event->key()) {
        case Qt::Key_Down:
            return step(1);
        case Qt::Key_Up:
            return step(-1);
        case Qt::Key_PageDown:
            return step(mostVisible - 1);
        case Qt::Key_PageUp:
            return step(1 - mostVisible);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (list_->currentIndex().isValid())
                return take(list_->currentIndex().row());
            break;
        case Qt::Key_Escape:
            return close();
        default:
            break;
        }
    } else if (plain && event->key() == Qt::Key_Down) {
        return open({});
    }
    QLineEdit::keyPressEvent(event);
}

void RecordPicker::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
}

void RecordPicker::focusOutEvent(QFocusEvent *event)
{
    close();
    QLineEdit::focusOutEvent(event);
    setCursorPosition(0);
}

void RecordPicker::hideEvent(QHideEvent *event)
{
    close();
    QLineEdit::hideEvent(event);
}

} // namespace entente

#include "moc_recordpicker.cpp"
