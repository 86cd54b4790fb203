// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/theme/theme.h"

#include <QAbstractListModel>

namespace entente {

/// What a picker offers and how a choice is written.
struct PickerScope {
    enum class Writing {
        Key,        ///< `DEU`
        KindAndKey, ///< `member:DEU`
        Release     ///< as in a label: `DEU` for a member, `@NATO` for an alliance
    };
    std::vector<const Kind *> kinds;
    Writing writing = Writing::Key;

    /// What @p field may refer to: its kind, or every kind of @p catalogue that is no internal one.
    [[nodiscard]] static PickerScope of(const Field &field, const Catalogue &catalogue);
    /// Members and alliances, as a release set names them.
    [[nodiscard]] static PickerScope releases();

    /// How @p record is written.
    [[nodiscard]] QString write(const Snapshot &plan, const AnyId &record) const;
    /// The record that is written so; empty when there is none.
    [[nodiscard]] AnyId read(const Snapshot &plan, const QString &text) const;
};

/// The records of a scope that fit what was typed, the closest first: key and name with the icon of the
/// kind. Below them, where asked for, a row that offers to make the record.
class PickerModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// As many as anybody reads; typing more narrows it down.
    static constexpr std::size_t most = 60;

    PickerModel(PickerScope scope, const Theme &theme, QObject *parent = nullptr);

    void setPlan(const Snapshot &plan) { plan_ = plan; }
    void setTheme(const Theme &theme);
    void setCreates(bool creates) { creates_ = creates; }
    /// What fits @p typed: a part of key or name in any case; `kind:` before it chooses the kind.
    void search(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The record of that row; empty for the row that offers to make one.
    [[nodiscard]] AnyId record(int row) const;
    /// How the record of that row is written.
    [[nodiscard]] QString written(int row) const { return scope_.write(plan_, record(row)); }
    [[nodiscard]] bool isCreation(int row) const;
    /// The kind and the words of the record to make.
    [[nodiscard]] const Kind *creationKind() const { return creationKind_; }
    [[nodiscard]] QString creationText() const { return sought_; }
    [[nodiscard]] const PickerScope &scope() const { return scope_; }

private:
    struct Hit {
        int rank;
        QString text;
        AnyId record;
    };
    PickerScope scope_;
    Theme theme_;
    Snapshot plan_;
    bool creates_ = false;
    QString sought_;
    const Kind *creationKind_ = nullptr; ///< null when nothing is offered to be made
    std::vector<Hit> hits_;
};

} // namespace entente
