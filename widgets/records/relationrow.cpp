// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/relationrow.h"

#include "widgets/frame/kindicon.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace entente {

namespace {

constexpr int rowHeight = 26;
constexpr int pictureSize = 16;
constexpr int inset = 4;
constexpr int gap = 8;
constexpr int toolSize = 24;
constexpr double radius = 4.0;

} // namespace

RelationRow::RelationRow(RelationLine line, bool editable, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), line_(std::move(line)), editable_(editable), theme_(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    QStringList said{line_.name};
    if (!line_.detail.isEmpty())
        said << line_.detail;
    if (!line_.inForce)
        said << tr("not in force on the as-of day");
    setAccessibleName(said.join(QLatin1String(", ")));
    setAccessibleDescription(tr("Leads to the %1").arg(Kind::tr(line_.shown.kind->title)));
    setToolTip(Kind::tr(line_.shown.kind->title) + QLatin1Char('\n') + said.join(QLatin1Char('\n')));
    const auto add = [this](const QString &text, auto signal) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, signal);
        action->setEnabled(editable_);
        addAction(action);
    };
    auto *go = new QAction(tr("Go to %1").arg(line_.name), this);
    connect(go, &QAction::triggered, this, &QAbstractButton::click);
    addAction(go);
    add(tr("Edit here (F2)"), &RelationRow::editRequested);
    add(tr("Take out (Delete)"), &RelationRow::removeRequested);
}

void RelationRow::setTwoLines(bool two)
{
    twoLines_ = two;
    updateGeometry();
}

int RelationRow::wantedWidth() const
{
    const int words = fontMetrics().horizontalAdvance(line_.name) + fontMetrics().horizontalAdvance(line_.detail);
    return 2 * inset + pictureSize + 2 * gap + words;
}

void RelationRow::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (edit_) {
        edit_->setIcon(entente::icon(u"edit", theme, IconTone::Quiet));
        remove_->setIcon(entente::icon(u"remove", theme, IconTone::Quiet));
    }
    update();
}

QSize RelationRow::sizeHint() const
{
    const int lines = twoLines_ && !line_.detail.isEmpty() ? 2 : 1;
    return {200, std::max(rowHeight, lines * (fontMetrics().height() + 1) + 8)};
}

QSize RelationRow::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void RelationRow::buildTools()
{
    const auto make = [this](const QString &name, auto signal) {
        auto *tool = new QToolButton(this);
        tool->setToolTip(name);
        tool->setAccessibleName(name);
        tool->setCursor(Qt::ArrowCursor);
        // Reached by their keys on the line, so that the keyboard passes a long list in few steps.
        tool->setFocusPolicy(Qt::NoFocus);
        connect(tool, &QToolButton::clicked, this, signal);
        return tool;
    };
    edit_ = make(tr("Edit %1 here (F2)").arg(line_.name), &RelationRow::editRequested);
    remove_ = make(tr("Take %1 out (Delete)").arg(line_.name), &RelationRow::removeRequested);
    setTheme(theme_);
    placeTools();
}

void RelationRow::showTools(bool shown)
{
    if (shown && editable_ && !edit_)
        buildTools();
    if (edit_) {
        edit_->setVisible(shown && editable_);
        remove_->setVisible(shown && editable_);
    }
    update();
}

void RelationRow::placeTools()
{
    if (!edit_)
        return;
    const int y = (height() - toolSize) / 2;
    edit_->setGeometry(width() - 2 * toolSize - inset, y, toolSize, toolSize);
    remove_->setGeometry(width() - toolSize - inset, y, toolSize, toolSize);
}

void RelationRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setBrush(theme_.hover);
        painter.setPen(hasFocus() ? QPen(theme_.focus, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    const int middle = (height() - pictureSize) / 2;
    const QIcon picture = entente::icon(kindIconName(*line_.shown.kind), theme_, IconTone::Quiet);
    picture.paint(&painter, QRect(inset, middle, pictureSize, pictureSize), Qt::AlignCenter,
                  line_.inForce ? QIcon::Normal : QIcon::Disabled);
    const int left = inset + pictureSize + gap;
    const bool tools = edit_ && edit_->isVisible();
    const int right = width() - inset - (tools ? 2 * toolSize : 0);
    const int room = std::max(0, right - left);
    const QFontMetrics metrics = fontMetrics();
    const bool two = twoLines_ && !line_.detail.isEmpty();
    int detailWidth = line_.detail.isEmpty() ? 0 : metrics.horizontalAdvance(line_.detail) + gap;
    if (two)
        detailWidth = 0;
    else // name and detail give way to each other, each keeping at least its half
        detailWidth = std::min(detailWidth, std::max(room / 2, room - metrics.horizontalAdvance(line_.name)));
    painter.setPen(line_.inForce ? theme_.text : theme_.quiet);
    const int half = metrics.height() + 1;
    const int top = (height() - 2 * half) / 2;
    const QRect nameRect = two ? QRect(left, top, room, half) : QRect(left, 0, room - detailWidth, height());
    painter.drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(line_.name, Qt::ElideRight, nameRect.width()));
    painter.setPen(theme_.quiet);
    const QRect detailRect = two ? QRect(left, top + half, room, half)
                                 : QRect(right - detailWidth + gap, 0, std::max(0, detailWidth - gap), height());
    painter.drawText(detailRect, (two ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     metrics.elidedText(line_.detail, Qt::ElideRight, detailRect.width()));
}

void RelationRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    showTools(true);
}

void RelationRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    showTools(hasFocus());
}

void RelationRow::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    showTools(true);
}

void RelationRow::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    showTools(underMouse());
}

void RelationRow::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    placeTools();
}

void RelationRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    case Qt::Key_F2:
        if (editable_)
            emit editRequested();
        return;
    case Qt::Key_Delete:
        if (editable_)
            emit removeRequested();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace entente

#include "moc_relationrow.cpp"
