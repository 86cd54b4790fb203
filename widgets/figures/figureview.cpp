// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figureview.h"

#include "widgets/figures/export.h"
#include "widgets/figures/figuretext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {

namespace {

std::optional<CursorMove> moveOf(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return CursorMove::Left;
    case Qt::Key_Right:
        return CursorMove::Right;
    case Qt::Key_Up:
        return CursorMove::Up;
    case Qt::Key_Down:
        return CursorMove::Down;
    case Qt::Key_Home:
        return control ? CursorMove::First : CursorMove::RowStart;
    case Qt::Key_End:
        return control ? CursorMove::Last : CursorMove::RowEnd;
    case Qt::Key_PageUp:
        return CursorMove::PageUp;
    case Qt::Key_PageDown:
        return CursorMove::PageDown;
    default:
        return std::nullopt;
    }
}

/// A picture for the eye is a chart, with a title and its values in words, for whoever hears it.
QAccessibleInterface *chartFace(const QString &className, QObject *object)
{
    auto *view = className == QLatin1String(FigureView::staticMetaObject.className())
                     ? qobject_cast<FigureView *>(object)
                     : nullptr;
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

FigureView::FigureView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), theme_(theme)
{
    static const bool installed = (QAccessible::installFactory(chartFace), true);
    Q_UNUSED(installed);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

FigureView::~FigureView() = default;

QRectF FigureView::rect() const
{
    return QRectF(QPointF(), QSizeF(viewport()->size()));
}

void FigureView::setFigure(std::unique_ptr<Figure> figure)
{
    figure_ = std::move(figure);
    figureChanged();
}

void FigureView::setTheme(const Theme &theme)
{
    theme_ = theme;
    picture_ = {};
    viewport()->update();
}

void FigureView::setEmptyText(const QString &text)
{
    emptyText_ = text;
    viewport()->update();
}

void FigureView::figureChanged()
{
    picture_ = {};
    if (figure_) {
        setAccessibleName(figure_->frame().title);
        setAccessibleDescription(figure_->accessibleText());
    } else {
        setAccessibleName(emptyText_);
        setAccessibleDescription({});
    }
    updateScrollBar();
    viewport()->update();
}

void FigureView::updateScrollBar()
{
    const Figure::Scroll scroll = figure_ ? figure_->scroll(rect()) : Figure::Scroll{};
    const QSignalBlocker blocker(verticalScrollBar());
    verticalScrollBar()->setRange(0, scroll.last());
    verticalScrollBar()->setPageStep(std::max(1, scroll.page));
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setValue(scroll.first);
}

bool FigureView::selectRecord(const AnyId &record)
{
    if (!figure_ || !figure_->selectRecord(record, rect()))
        return false;
    picture_ = {};
    updateScrollBar();
    viewport()->update();
    return true;
}

void FigureView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(viewport());
    if (!figure_) {
        painter.fillRect(viewport()->rect(), theme_.surface);
        drawText(painter, rect().adjusted(16, 0, -16, 0), Qt::AlignCenter, emptyText_, figureFont(13), theme_.quiet);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize dots = (QSizeF(viewport()->size()) * ratio).toSize();
    if (picture_.isNull() || picture_.size() != dots || picture_.devicePixelRatio() != ratio) {
        picture_ = QPixmap(dots);
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(theme_.surface);
        QPainter figurePainter(&picture_);
        figure_->paint(figurePainter, rect(), theme_);
    }
    painter.drawPixmap(0, 0, picture_);
    if (hasFocus()) {
        painter.setPen(QPen(theme_.focus, 1));
        painter.drawRect(rect().adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    picture_ = {};
    updateScrollBar();
}

void FigureView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange ||
        event->type() == QEvent::LanguageChange) {
        picture_ = {};
        viewport()->update();
    }
}

void FigureView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx);
    Q_UNUSED(dy);
    if (!figure_)
        return;
    figure_->scrollTo(verticalScrollBar()->value());
    picture_ = {};
    viewport()->update();
}

void FigureView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double steps = (std::abs(turned.y()) >= std::abs(turned.x()) ? turned.y() : turned.x()) / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomTime(std::pow(0.8, steps), event->position());
        event->accept();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turned.x()) > std::abs(turned.y())) {
        panTime(-steps * 0.1);
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void FigureView::zoomTime(double factor, const QPointF &around)
{
    if (!figure_ || figure_->timeExtent().isEmpty())
        return;
    const DayRange span = figure_->timeSpan();
    const FigureHit hit = figure_->hitTest(around, rect());
    const double centre =
        hit.day && span.contains(*hit.day) ? double(hit.day->number - span.from.number) / span.days() : 0.5;
    const double days = std::max(7.0, span.days() * factor);
    const double from = span.from.number + (span.days() - days) * centre;
    figure_->setTimeSpan({{std::int32_t(std::floor(from))}, {std::int32_t(std::ceil(from + days))}});
    picture_ = {};
    viewport()->update();
}

void FigureView::panTime(double fraction)
{
    if (!figure_ || figure_->timeExtent().isEmpty())
        return;
    const DayRange extent = figure_->timeExtent();
    const DayRange span = figure_->timeSpan();
    int days = int(std::lround(span.days() * fraction));
    if (days == 0)
        days = fraction > 0 ? 1 : -1;
    days = std::clamp(days, extent.from.number - span.from.number, extent.until.number - span.until.number);
    figure_->setTimeSpan({span.from.plus(days), span.until.plus(days)});
    picture_ = {};
    viewport()->update();
}

void FigureView::take(const FigureHit &hit, bool activate)
{
    if (hit.isNothing())
        return;
    figure_->select(hit);
    picture_ = {};
    viewport()->update();
    setAccessibleDescription(hit.toolTip);
    emit selected(hit);
    if (activate)
        emit activated(hit);
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    if (!figure_ || event->button() == Qt::MiddleButton)
        return;
    const FigureHit hit = figure_->hitTest(event->position(), rect());
    if (hit.what == FigureHit::What::Fold && event->button() == Qt::LeftButton) {
        if (figure_->toggleFold(hit.row))
            figureChanged();
        return;
    }
    take(hit, false);
}

void FigureView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!figure_ || event->button() != Qt::LeftButton)
        return;
    const FigureHit hit = figure_->hitTest(event->position(), rect());
    if (hit.what == FigureHit::What::Fold) {
        if (figure_->toggleFold(hit.row))
            figureChanged();
        return;
    }
    take(hit, true);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    if (!figure_) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        if (const Result<> copied = copyPicture(); !copied)
            emit refused(copied.error().message());
        return;
    }
    const bool activate = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (activate || event->key() == Qt::Key_Space) {
        const FigureHit hit = figure_->cursor(rect());
        if (activate)
            take(hit, true);
        else if (figure_->toggleFold(hit.row))
            figureChanged();
        return;
    }
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus) {
        zoomTime(event->key() == Qt::Key_Plus ? 0.8 : 1.25, rect().center());
        return;
    }
    if (const std::optional<CursorMove> move = moveOf(*event)) {
        const FigureHit hit = figure_->moveCursor(*move, rect());
        updateScrollBar();
        take(hit, false);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool FigureView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && figure_) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const FigureHit hit = figure_->hitTest(help->pos(), rect());
        if (hit.toolTip.isEmpty())
            QToolTip::hideText();
        else // as rich text, so that long lines break; the words themselves are data
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(hit.toolTip.toHtmlEscaped()), viewport(),
                hit.rect.toAlignedRect());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FigureView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!figure_)
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy picture"), this, [this] {
        if (const Result<> copied = copyPicture(); !copied)
            emit refused(copied.error().message());
    });
    menu.addAction(tr("Copy as table"), this, &FigureView::copyTable);
    menu.addSeparator();
    menu.addAction(tr("Show as table"), this, &FigureView::tableRequested);
    menu.addAction(tr("Export picture..."), this, &FigureView::exportRequested);
    menu.exec(event->globalPos());
}

Result<> FigureView::copyPicture() const
{
    if (!figure_)
        return ok();
    ExportOptions options;
    options.size = rect().size();
    options.devicePixelRatio = 2 * devicePixelRatioF();
    TRY(const QByteArray svg, figureBytes(*figure_, PictureFormat::Svg, theme_, options));
    TRY(const QByteArray pdf, figureBytes(*figure_, PictureFormat::Pdf, theme_, options));
    TRY(const QByteArray png, figureBytes(*figure_, PictureFormat::Png, theme_, options));
    auto *mime = new QMimeData;
    mime->setData(QStringLiteral("image/svg+xml"), svg);
    mime->setData(QStringLiteral("application/pdf"), pdf);
    mime->setImageData(QImage::fromData(png));
    QApplication::clipboard()->setMimeData(mime);
    return ok();
}

void FigureView::copyTable() const
{
    if (figure_)
        QApplication::clipboard()->setText(figure_->table().toText());
}

} // namespace entente

#include "moc_figureview.cpp"
