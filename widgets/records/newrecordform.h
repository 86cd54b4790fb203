// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <QFrame>

#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;

namespace entente {

/// Asks for what a new record must have: the required and identifying fields and its name, each with
/// the editor of its type. Enter adds, Ctrl+Enter adds and asks for the next, Escape closes.
class NewRecordForm final : public QFrame
{
    Q_OBJECT

public:
    NewRecordForm(const Kind &kind, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Opens it for a record that begins as a copy of @p like, or empty without one.
    void start(const Snapshot &plan, const RecordPtr &like = {});
    /// The last record is in: closes, or empties the fields that identify it and asks for the next.
    void added(const Snapshot &plan, bool next);
    /// Says why the record was refused.
    void showError(const Error &error);

    /// The editor of the field of that name; null when the form has none. For tests and for focus.
    [[nodiscard]] QWidget *editor(QStringView fieldName) const;
    [[nodiscard]] QString errorText() const;
    void submit(bool next);

signals:
    /// Everything could be read; the receiver adds @p record, and calls added() or showError().
    void submitted(const entente::RecordPtr &record, bool next);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry {
        const Field *field;
        QWidget *editor;
    };
    void buildEditors(int columns);
    void showFieldError(const Entry &entry, const Error &error);
    void close();

    const Kind &kind_;
    Theme theme_;
    std::shared_ptr<const FieldInput> input_;
    RecordPtr like_;
    std::vector<Entry> entries_;
    QWidget *fields_ = nullptr;
    QLabel *title_;
    QLabel *error_;
    QPushButton *add_;
    QPushButton *addNext_;
    QPushButton *cancel_;
};

/// A key that no record of @p kind has yet, made by counting up @p key: C-12 gives C-13.
[[nodiscard]] QString freeKey(const Kind &kind, const Snapshot &plan, const QString &key);

} // namespace entente
