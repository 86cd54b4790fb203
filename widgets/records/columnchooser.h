// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/fieldpath.h"

#include <QDialog>

class QComboBox;
class QListWidget;

namespace entente {

/// The paths through references that a table of @p kind may show: the fields of what it refers to, and what
/// refers to it.
[[nodiscard]] std::vector<FieldPath> pathsThrough(const Catalogue &catalogue, const Kind &kind);

/// Which columns a table shows and in which order: ticks, moving up and down (Alt with the arrows, or by
/// dragging), and adding columns through references.
class ColumnChooser final : public QDialog
{
    Q_OBJECT

public:
    /// @p shown are the paths that are shown now, in order.
    ColumnChooser(const Catalogue &catalogue, const Kind &kind, const QStringList &shown, QWidget *parent = nullptr);

    /// The paths ticked, in order.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QListWidget *list() const { return list_; }
    [[nodiscard]] QComboBox *throughBox() const { return through_; }

signals:
    void chosen(const QStringList &paths);

protected:
    void accept() override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void add(const FieldPath &path, bool on);
    void move(int by);
    void addThrough(int index);

    const Catalogue &catalogue_;
    const Kind &kind_;
    QListWidget *list_;
    QComboBox *through_;
};

} // namespace entente
