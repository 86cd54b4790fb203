// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>

namespace entente {

/// Shows a figure on the screen, by the painting that exports it.
/// Wheel scrolls rows, with Ctrl it zooms time and with Shift it moves through time; arrow keys, Home, End,
/// Page Up and Down move the cursor, Space folds, Return activates. While the figure, its state, the size
/// and the theme stand, repainting copies a kept picture.
class FigureView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit FigureView(const Theme &theme, QWidget *parent = nullptr);
    ~FigureView() override;

    /// Shows @p figure; null shows the sentence of setEmptyText(). A figure of the same class keeps nothing of the
    /// one before: whoever wants fold state or zoom to survive carries them over.
    void setFigure(std::unique_ptr<Figure> figure);
    [[nodiscard]] Figure *figure() const { return figure_.get(); }
    void setTheme(const Theme &theme);
    /// What is said when there is no figure.
    void setEmptyText(const QString &text);

    /// Call after changing the figure from outside.
    void figureChanged();
    /// Selection made elsewhere. @return whether the figure shows @p record
    bool selectRecord(const AnyId &record);

    /// Puts the picture on the clipboard: as SVG, as PDF, and as an image at twice the size of the screen.
    /// Does nothing, and returns the reason, when the figure has no label.
    Result<> copyPicture() const;
    void copyTable() const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    /// Something was clicked, or reached with the keyboard.
    void selected(const entente::FigureHit &hit);
    /// Double click or Return.
    void activated(const entente::FigureHit &hit);
    /// The context menu asks for a file; whoever has the file dialog calls exportFigure().
    void exportRequested();
    /// The context menu asks for the table twin.
    void tableRequested();
    /// Something could not be done (copying without a label); one sentence for the status bar.
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] QRectF rect() const;
    void updateScrollBar();
    void zoomTime(double factor, const QPointF &around);
    void panTime(double fraction);
    void take(const FigureHit &hit, bool activate);

    std::unique_ptr<Figure> figure_;
    Theme theme_;
    QString emptyText_;
    QPixmap picture_; ///< null when it has to be painted anew
};

} // namespace entente
