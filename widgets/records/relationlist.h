// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/changeset.h"
#include "model/workspace/workspace.h"
#include "widgets/records/relations.h"
#include "widgets/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace entente {

class RelationRow;

/// What refers to a record through one field: a title with the count, small charts where the records are
/// series, and the lines. Each line is a jump and can be edited in place, added and taken out; each is
/// an edit of its own.
class RelationList final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t longest = 50; ///< longer lists fold
    static constexpr std::size_t folded = 10;  ///< what a folded list shows

    RelationList(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p relation of @p target. What is open for the same target stays open.
    void present(const Relation &relation, const AnyId &target, std::optional<Day> asOf);
    void setTheme(const Theme &theme);

    [[nodiscard]] const Field *field() const { return relation_.field; }
    /// `party.agreement`: the kind and the field.
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] std::vector<RelationRow *> rows() const { return rows_; }
    [[nodiscard]] QString message() const;
    /// Whether only the first few lines are shown.
    [[nodiscard]] bool isFolded() const { return lines_.size() > longest; }
    /// What is filled in now: the form of a line, or of a new record; null when nothing is.
    [[nodiscard]] QWidget *panel() const { return panel_; }

    void startAdding();
    void startEditing(const AnyId &record);
    void remove(const AnyId &record);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void jumpRequested(const entente::AnyId &record);
    /// All of them are wanted, in the table of their kind.
    void tableRequested(const entente::Kind &kind, const entente::AnyId &target);

private:
    void buildHead();
    void rebuild();
    void fillLines();
    void openPanel(QWidget *content, QWidget *under, const QString &name);
    void closePanel();
    void startDraft(const QString &called);
    void take(const ChangeSet &made);
    void addExisting(const AnyId &record);
    void say(const QString &text);
    void setUnfolded(bool unfolded);
    void breakLines();
    [[nodiscard]] std::shared_ptr<Record> newRecord() const;

    Workspace &workspace_;
    Theme theme_;
    Relation relation_;
    AnyId target_;
    std::optional<Day> asOf_;
    std::vector<RelationLine> lines_;
    std::vector<RelationRow *> rows_;
    AnyId edited_; ///< whose form is the panel
    QPointer<QWidget> panel_;
    QToolButton *head_;
    QToolButton *add_;
    QWidget *body_;
    QVBoxLayout *column_; ///< of body_
    QLabel *message_;
    bool valuesShown_ = false;     ///< the lines of series under their charts
    std::optional<bool> unfolded_; ///< as somebody chose; else by what it holds
};

} // namespace entente
