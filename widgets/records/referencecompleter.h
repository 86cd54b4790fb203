// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"

#include <QAbstractListModel>
#include <QCompleter>

#include <memory>

class QLineEdit;

namespace entente {

/// The records of one kind to choose from, by key: "DEU  Germany".
class ReferenceList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole };

    ReferenceList(const Kind &kind, const Snapshot &plan, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const Kind &kind_;
    Snapshot plan_;
    std::vector<const Record *> records_;
};

/// Offers what a reference field can refer to while it is typed: by any part of key or name. Puts in
/// the key; in a list the last one; in a field of any kind first the kind, then the key.
class ReferenceCompleter final : public QCompleter
{
    Q_OBJECT

public:
    /// Becomes a child of @p edit and its completer.
    ReferenceCompleter(const Field &field, std::shared_ptr<const FieldInput> input, QLineEdit &edit);

    QStringList splitPath(const QString &path) const override;
    QString pathFromIndex(const QModelIndex &index) const override;

private:
    void follow(const QString &text);
    void offer(const Kind *kind);
    /// What stands before the part that is being typed.
    [[nodiscard]] QString before(const QString &text) const;

    const Field &field_;
    std::shared_ptr<const FieldInput> input_;
    QLineEdit &edit_;
    const Kind *offered_ = nullptr;
    bool hasOffer_ = false;
};

} // namespace entente
