// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"
#include "widgets/records/recordtablemodel.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace entente {

class EditorNote;

/// Draws and edits the cells of a RecordTableModel, each with the editor of its field's type. What
/// cannot be read leaves the editor open, with the reason under it. One editor at a time.
class RecordDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Where to go after a cell was committed.
    enum class Step { Down, Up, Right, Left };

    RecordDelegate(RecordTableModel &model, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Commits and closes the open editor, if there is one.
    /// @return false when that was refused: the editor stays, has the keyboard again, and says why.
    bool finishEditing();
    [[nodiscard]] QWidget *openEditor() const { return editor_; }
    /// Whether a refused value is on show; then nobody else needs to tell.
    [[nodiscard]] bool showsRefusal() const;

signals:
    /// A cell was committed with a key that also moves on to the right or left.
    void stepRequested(entente::RecordDelegate::Step step) const;
    /// The same, to the cell below or above.
    void moveRequested(const QModelIndex &index) const;
    /// A value was refused while its editor was being closed by something else.
    void refused(const entente::Error &error) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Result<> commit() const;
    bool commitAnd(Step step);
    void showRefusal(const Error &error) const;
    void updateHint() const;

    RecordTableModel &model_;
    // One editor is open at a time; the view asks for it through const functions.
    mutable QPointer<QWidget> editor_;
    mutable QPointer<EditorNote> note_;
    mutable QPersistentModelIndex index_;
    mutable QString startText_;
    mutable std::shared_ptr<const FieldInput> input_;
    mutable bool committing_ = false;
};

} // namespace entente
