// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/relations.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>

class QToolButton;

namespace entente {

/// One line of a relation: pressing it leads to what it shows; F2 edits its record, Delete takes it out.
/// The buttons for these appear under the pointer and with the keyboard.
class RelationRow final : public QAbstractButton
{
    Q_OBJECT

public:
    RelationRow(RelationLine line, bool editable, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const RelationLine &line() const { return line_; }
    /// Puts the detail under the name: for lists in which they do not fit beside each other.
    void setTwoLines(bool two);
    /// The width that name and detail need beside each other.
    [[nodiscard]] int wantedWidth() const;
    void setTheme(const Theme &theme);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void editRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTools();
    void showTools(bool shown);
    void placeTools();

    RelationLine line_;
    bool editable_;
    bool twoLines_ = false;
    Theme theme_;
    QToolButton *edit_ = nullptr; ///< made when first needed: lists are long
    QToolButton *remove_ = nullptr;
};

} // namespace entente
