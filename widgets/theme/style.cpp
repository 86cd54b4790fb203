// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

#include <cmath>

namespace entente {

namespace {

constexpr double radius = 4.0;
constexpr int arrowWidth = 20;
constexpr int cellInset = 4; // with the margin of the text a cell's words stand 8 from its edge, as in its header

// Keeps pen, brush and hints of a painter that belongs to the caller.
class PainterState
{
public:
    explicit PainterState(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter *m_painter;
};

QRectF centredSquare(const QRectF &rect, double side)
{
    // Whole pixels, so that a box of one pixel's line stays crisp.
    return {std::floor(rect.center().x() - side / 2), std::floor(rect.center().y() - side / 2), side, side};
}

} // namespace

Style::Style(const Theme &theme, Density density)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme), m_density(density)
{
    setObjectName(QStringLiteral("entente"));
}

QColor Style::glyphColour(const QStyleOption &option) const
{
    return option.state.testFlag(State_Enabled) ? m_theme.quiet : m_theme.disabled;
}

void Style::drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &colour)
{
    const PainterState state(painter);
    const double reach = qMin(4.0, qMin(rect.width(), rect.height()) / 2.0 - 0.5);
    if (reach <= 0)
        return;
    painter->translate(rect.center());
    switch (direction) {
    case Direction::Up:
        painter->rotate(180);
        break;
    case Direction::Left:
        painter->rotate(90);
        break;
    case Direction::Right:
        painter->rotate(-90);
        break;
    case Direction::Down:
        break;
    }
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)});
}

void Style::drawField(QPainter *painter, const QRectF &rect, const QStyleOption &option) const
{
    const PainterState state(painter);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focused = option.state.testFlag(State_HasFocus) && enabled;
    const double width = focused ? 2.0 : 1.0;
    painter->setPen(QPen(focused ? m_theme.focus : enabled ? m_theme.markLine : m_theme.line, width));
    painter->setBrush(enabled ? m_theme.surface : m_theme.background);
    painter->drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

void Style::drawTickBox(QPainter *painter, const QStyleOption &option) const
{
    const PainterState state(painter);
    const QRectF box = centredSquare(option.rect, 14).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool partly = option.state.testFlag(State_NoChange);
    const bool marked = option.state.testFlag(State_On) || partly;
    const QColor fill = !marked ? m_theme.surface : enabled ? m_theme.accent : m_theme.disabled;
    painter->setPen(QPen(marked ? fill : enabled ? m_theme.markLine : m_theme.line, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, 3, 3);
    if (!marked)
        return;
    painter->setPen(QPen(m_theme.accentText, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (partly)
        painter->drawLine(at + QPointF(3.5, 6.5), at + QPointF(9.5, 6.5));
    else
        painter->drawPolyline(QPolygonF{at + QPointF(3, 6.75), at + QPointF(5.5, 9.25), at + QPointF(10, 4)});
}

void Style::drawRadio(QPainter *painter, const QStyleOption &option) const
{
    const PainterState state(painter);
    const QRectF box = centredSquare(option.rect, 14).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool marked = option.state.testFlag(State_On);
    const QColor fill = !marked ? m_theme.surface : enabled ? m_theme.accent : m_theme.disabled;
    painter->setPen(QPen(marked ? fill : enabled ? m_theme.markLine : m_theme.line, 1));
    painter->setBrush(fill);
    painter->drawEllipse(box);
    if (marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accentText);
        painter->drawEllipse(box.center(), 2.75, 2.75);
    }
}

void Style::drawBranch(QPainter *painter, const QStyleOption &option) const
{
    if (!option.state.testFlag(State_Children))
        return;
    const Direction folded = option.direction == Qt::RightToLeft ? Direction::Left : Direction::Right;
    drawChevron(painter, option.rect, option.state.testFlag(State_Open) ? Direction::Down : folded,
                option.state.testFlag(State_Selected) ? m_theme.selectionText : glyphColour(option));
}

void Style::drawFocusRing(QPainter *painter, const QRectF &rect) const
{
    const PainterState state(painter);
    painter->setPen(QPen(m_theme.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        // A line edit inside a spin box or an editable combo box has no frame of its own.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(painter, option->rect, *option);
        return;
    }
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return drawChevron(painter, option->rect, Direction::Up, glyphColour(*option));
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
    case PE_IndicatorButtonDropDown:
        return drawChevron(painter, option->rect, Direction::Down, glyphColour(*option));
    case PE_IndicatorArrowLeft:
        return drawChevron(painter, option->rect, Direction::Left, glyphColour(*option));
    case PE_IndicatorArrowRight:
        return drawChevron(painter, option->rect, Direction::Right, glyphColour(*option));
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            // Qt says "down" for ascending order; readers expect ascending to point up.
            const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
            drawChevron(painter, option->rect, ascending ? Direction::Up : Direction::Down, m_theme.quiet);
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawTickBox(painter, *option);
    case PE_IndicatorRadioButton:
        return drawRadio(painter, *option);
    case PE_IndicatorBranch:
        return drawBranch(painter, *option);
    case PE_FrameFocusRect:
        if (qobject_cast<const QTabBar *>(widget) != nullptr)
            return; // the style sheet draws one
        return drawFocusRing(painter, option->rect);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (combo == nullptr || combo->frame)
        drawField(painter, option.rect, option);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Direction::Down, glyphColour(option));
}

void Style::drawSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (spin == nullptr || spin->frame)
        drawField(painter, option.rect, option);
    if (spin == nullptr || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto half = [&](SubControl control, Direction direction, QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF rect = proxy()->subControlRect(CC_SpinBox, &option, control, widget);
        const bool can = spin->stepEnabled.testFlag(step) && option.state.testFlag(State_Enabled);
        drawChevron(painter, centredSquare(rect, 7), direction, can ? m_theme.quiet : m_theme.disabled);
    };
    half(SC_SpinBoxUp, Direction::Up, QAbstractSpinBox::StepUpEnabled);
    half(SC_SpinBoxDown, Direction::Down, QAbstractSpinBox::StepDownEnabled);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawComboBox(painter, *option, widget);
    case CC_SpinBox:
        return drawSpinBox(painter, *option, widget);
    default:
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.rheight() = qMax(controlHeight(), size.height() + 4);
        break;
    case CT_ItemViewItem:
        result.rheight() = qMax(rowHeight(), result.height());
        result.rwidth() += 2 * cellInset;
        break;
    default:
        break;
    }
    return result;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Under a style sheet the size of a spin box is never asked of the style.
    if (qobject_cast<QAbstractSpinBox *>(widget) != nullptr && widget->minimumHeight() == 0)
        widget->setMinimumHeight(controlHeight());
}

void Style::unpolish(QWidget *widget)
{
    if (qobject_cast<QAbstractSpinBox *>(widget) != nullptr && widget->minimumHeight() == controlHeight())
        widget->setMinimumHeight(0);
    QProxyStyle::unpolish(widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect &whole = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        const QRect arrow(whole.right() - arrowWidth + 1, whole.top(), arrowWidth, whole.height());
        return visualRect(option->direction, whole, arrow);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // A date edit with a calendar asks for a combo box, but its size comes from a spin box and has no room to
        // spare.
        const int inset = qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ? 3 : 6;
        return visualRect(option->direction, whole, whole.adjusted(inset, 2, -arrowWidth, -2));
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, whole, visualRect(option->direction, whole, rect).adjusted(4, 0, 0, 0));
    return rect;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration ||
        element == SE_ItemViewItemCheckIndicator) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem inner(*item);
            inner.rect.adjust(cellInset, 0, -cellInset, 0);
            return QProxyStyle::subElementRect(element, &inner, widget);
        }
    }
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_FocusFrameHMargin:
        return 3;
    case PM_TreeViewIndentation:
        return 20;
    case PM_HeaderMarkSize:
        return 10;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace entente
